"""Speed and memory of an encoder-decoder of PRIMERA's size, against a plain loop in one run.

    python benchmarks/seq2seq_speed.py [--inputs 16] [--longest 4096] [--new 128] [--beams 5]
        [--device auto] [--dtype auto] [--batch-tokens 16384] [--size primera|small] [--model PATH]

Weights are random unless a model is given: 447 million parameters, an attention window of 512,
4,096 positions, as allenai/PRIMERA has them; speed does not depend on what they say.  The lengths
of inputs are drawn as those of news events are: log-normal about 1,400 tokens, cut at --longest.
Both sides write --new tokens for each input.  "plain" is a loop over the inputs as they come, one
``generate`` call each, in the same type and in float32, which is what the library loads such a
model in; "ours" is ``Seq2Seq.write``: length buckets, batches, one encoder pass.  Each side runs in
a process of its own, so that its peak memory is its own.  Times are seconds on a GPU, and CPU
seconds on a processor, so that a busy machine does not count (one thread by default there).
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

from summarize.models.decoding import Decoding, Source
from summarize.models.device import choose, torch_dtype
from summarize.models.files import locate
from summarize.models.seq2seq import Seq2Seq

SIZES = {
    "primera": {
        "d_model": 1024,
        "layers": 12,
        "heads": 16,
        "ffn": 4096,
        "vocabulary": 50266,
        "window": 512,
        "positions": 4096,
    },
    "small": {
        "d_model": 256,
        "layers": 3,
        "heads": 4,
        "ffn": 1024,
        "vocabulary": 8000,
        "window": 512,
        "positions": 4096,
    },
}


def build(folder: Path, size: dict[str, int]) -> None:
    """A LED with random weights and a tokenizer of bytes."""
    import torch
    import transformers
    from tokenizers import pre_tokenizers

    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    pieces = [*special, *sorted(pre_tokenizers.ByteLevel.alphabet())]
    tokenizer = transformers.RobertaTokenizer(
        vocab={piece: place for place, piece in enumerate(pieces)}, merges=[]
    )
    config = transformers.LEDConfig(
        vocab_size=size["vocabulary"],
        d_model=size["d_model"],
        encoder_layers=size["layers"],
        decoder_layers=size["layers"],
        encoder_attention_heads=size["heads"],
        decoder_attention_heads=size["heads"],
        encoder_ffn_dim=size["ffn"],
        decoder_ffn_dim=size["ffn"],
        attention_window=[size["window"]] * size["layers"],
        max_encoder_position_embeddings=size["positions"],
        max_decoder_position_embeddings=1024,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
        decoder_start_token_id=2,
    )
    torch.manual_seed(13)
    transformers.LEDForConditionalGeneration(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def made_up(count: int, longest: int, seed: int = 13) -> list[Source]:
    """Inputs of as many tokens as news events have, with a separator every 400 tokens or so."""
    draw = Random(seed)
    found = []
    for _ in range(count):
        length = max(32, min(longest, int(draw.lognormvariate(7.25, 0.7))))
        ids = (0, *(draw.randint(5, 250) for _ in range(length - 2)), 2)
        found.append(Source(ids, (0, *range(400, length, 400))))
    return found


def plain(model: Seq2Seq, sources: list[Source], decoding: Decoding) -> None:
    """One call for each input, as they come."""
    import torch

    for source in sources:
        ids = torch.tensor([source.ids], device=model.device)
        everywhere = torch.zeros_like(ids)
        everywhere[0, list(source.marks)] = 1
        with torch.inference_mode():
            model.model.generate(
                input_ids=ids,
                attention_mask=torch.ones_like(ids),
                global_attention_mask=everywhere,
                max_new_tokens=decoding.max_tokens,
                min_new_tokens=decoding.min_tokens,
                num_beams=decoding.beams,
                no_repeat_ngram_size=decoding.no_repeat_ngram,
                do_sample=False,
                use_cache=True,
            )


def measure(options: argparse.Namespace) -> dict[str, Any]:
    """One side: seconds and peak memory, the loading left out of the time."""
    import torch
    import transformers

    torch.set_num_threads(options.threads)
    transformers.utils.logging.set_verbosity_error()
    model = Seq2Seq(locate(options.model), options.device, options.dtype)
    sources = made_up(options.inputs, options.longest)
    decoding = Decoding(options.new, options.new, options.beams)
    on_gpu = model.device.startswith("cuda")

    def run(given: list[Source], how: Decoding) -> None:
        if options.side == "plain":
            plain(model, given, how)
        else:
            model.write(given, [how] * len(given), options.batch_tokens)
        if on_gpu:
            torch.cuda.synchronize()

    run(sources[:1], Decoding(2, 2, options.beams))
    if on_gpu:
        torch.cuda.reset_peak_memory_stats()
    clock = time.perf_counter if on_gpu else time.process_time
    begin = clock()
    run(sources, decoding)
    seconds = clock() - begin
    peak = (
        torch.cuda.max_memory_allocated()
        if on_gpu
        else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    )
    return {
        "seconds": seconds,
        "read": sum(len(source.ids) for source in sources),
        "written": options.new * len(sources),
        "peak": peak,
    }


def child(side: str, dtype: str, options: argparse.Namespace) -> dict[str, Any]:
    """``measure`` in a process of its own."""
    given = {**vars(options), "side": side, "dtype": dtype}
    arguments = [
        text
        for name, value in given.items()
        if value is not None
        for text in (f"--{name.replace('_', '-')}", str(value))
    ]
    command = [sys.executable, __file__, *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def compare(options: argparse.Namespace) -> None:
    device = choose(options.device)
    dtype = str(torch_dtype(options.dtype, device)).removeprefix("torch.")
    lengths = [len(source.ids) for source in made_up(options.inputs, options.longest)]
    print(
        f"{options.inputs} inputs of {min(lengths)} to {max(lengths)} tokens, {options.new} written"
        f" for each, beams {options.beams}, {device}"
    )
    print(f"{'side':18}{'seconds':>9}{'written/s':>11}{'read/s':>9}{'peak GB':>9}{'ratio':>8}")
    runs = [("plain", "float32")] + ([("plain", dtype)] if dtype != "float32" else [])
    first = 0.0
    for side, kind in [*runs, ("ours", dtype)]:
        row = child(side, kind, options)
        first = first or row["seconds"]
        print(
            f"{side + ' ' + kind:18}{row['seconds']:9.1f}{row['written'] / row['seconds']:11.1f}"
            f"{row['read'] / row['seconds']:9.0f}{row['peak'] / 1e9:9.2f}"
            f"{first / row['seconds']:8.2f}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--inputs", type=int, default=16)
    parser.add_argument("--longest", type=int, default=4096)
    parser.add_argument("--new", type=int, default=128)
    parser.add_argument("--beams", type=int, default=5)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--dtype", default="auto")
    parser.add_argument("--batch-tokens", type=int, default=16384)
    parser.add_argument("--size", choices=SIZES, default="primera")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--model")
    parser.add_argument("--side", choices=("plain", "ours"))
    options = parser.parse_args()
    if options.side:
        print(json.dumps(measure(options)))
        return
    if options.model:
        compare(options)
        return
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder), SIZES[options.size])
        options.model = folder
        compare(options)


if __name__ == "__main__":
    main()
