"""A small sentence encoder on disk, in the layout of sentence-transformers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.models.build import TEXT, _byte_level, _written
from tests.models.judges import _roberta_config

LIBRARY = "sentence_transformers.models"


def encoder(folder: Path, longest: int = 24, steps: str = "Pooling Normalize", **mode: Any) -> Path:
    """RoBERTa with the files beside it that say how its tokens are pooled."""
    import transformers

    tokenizer = _byte_level(TEXT)
    _written(transformers.RobertaModel, _roberta_config(tokenizer, 66), tokenizer, folder)
    names = ["Transformer", *steps.split()]
    modules = [
        {
            "idx": at,
            "name": str(at),
            "path": f"{at}_{name}" if at else "",
            "type": f"{LIBRARY}.{name}",
        }
        for at, name in enumerate(names)
    ]
    (folder / "modules.json").write_text(json.dumps(modules))
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": longest}))
    pooling = folder / "1_Pooling"
    pooling.mkdir()
    (pooling / "config.json").write_text(json.dumps(mode or {"pooling_mode_mean_tokens": True}))
    return folder
