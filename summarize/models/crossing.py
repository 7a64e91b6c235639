"""What the decoder looks up in the encoded input, worked out once for each input.

``generate`` repeats the encoded input for each beam, works keys and values out again for each
copy, and sorts all of them anew after each token, though the beams of one input look at the same.
With long inputs that is most of the time that is spent.
"""

from __future__ import annotations

from typing import Any


def crossing(model: Any, encoded: Any, mask: Any, copies: int) -> Any:
    """A cache with the keys and values of the input, to be given to ``generate``.

    Args:
        model: The encoder-decoder.
        encoded: The encoder's output for a batch of inputs.
        mask: Their attention mask, ``(inputs, tokens)``.
        copies: Beams or draws of each input.

    Returns:
        A cache for ``inputs * copies`` rows, empty but for the input.  It must only be sorted
        within the rows of an input, as beam search does.

    Cost: one step of the decoder.
    """
    import torch
    from transformers import DynamicCache, EncoderDecoderCache

    start = torch.full(
        (mask.shape[0], 1),
        model.generation_config.decoder_start_token_id,
        dtype=torch.long,
        device=mask.device,
    )
    first = EncoderDecoderCache(DynamicCache(), DynamicCache())
    model.get_decoder()(
        input_ids=start,
        encoder_hidden_states=encoded.last_hidden_state,
        encoder_attention_mask=mask,
        past_key_values=first,
        use_cache=True,
    )
    lookup: Any = first.cross_attention_cache
    lookup.batch_repeat_interleave(copies)
    lookup.reorder_cache = _stay
    return EncoderDecoderCache(DynamicCache(), lookup)


def _stay(beams: Any) -> None:
    """The beams of an input look at the same: nothing has to be sorted."""
