#!/usr/bin/env python3
"""Models in the sizes of public checkpoints, with random bfloat16 weights, run from end to end:

    tests/benchmarks/public_shapes.py FOLDER [--model NAME …] [--dtype auto] [--keep]

For each: writes the folder as the hub has it (its names, config.json, shards of 2 GB), then measures
`aim model inspect`, `aim precompute` and `aim ask` with zero-shot, aim and icl: seconds and the
largest resident memory. Answers mean nothing. The vocabulary's embedding has its real size; the
tokenizer is the fixture's, its special tokens at their real numbers. Needs Python 3.9 and the
release build, nothing else; up to 8 GB of disk, freed after each model.
"""
import argparse, json, os, random, resource, shutil, struct, subprocess, sys, time, zlib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
AIM = os.path.join(ROOT, "build", "release", "bin", "aim")
FIXTURES = os.path.join(ROOT, "tests", "fixtures", "oracle")


def decoder(prefix, head, d, inner, layers, heads, kv, vocab, qwen, tied):
    dim = d // heads
    yield prefix + "embed_tokens.weight", [vocab, d]
    for i in range(layers):
        p = f"{prefix}layers.{i}."
        yield p + "input_layernorm.weight", [d]
        yield p + "post_attention_layernorm.weight", [d]
        for name, rows in (("q", heads * dim), ("k", kv * dim), ("v", kv * dim)):
            yield f"{p}self_attn.{name}_proj.weight", [rows, d]
            if qwen: yield f"{p}self_attn.{name}_proj.bias", [rows]
        yield p + "self_attn.o_proj.weight", [d, heads * dim]
        for name in ("gate", "up"): yield f"{p}mlp.{name}_proj.weight", [inner, d]
        yield p + "mlp.down_proj.weight", [d, inner]
    yield prefix + "norm.weight", [d]
    if not tied: yield head, [vocab, d]


def siglip(prefix, d, inner, layers, size, patch):
    yield prefix + "embeddings.patch_embedding.weight", [d, 3, patch, patch]
    yield prefix + "embeddings.patch_embedding.bias", [d]
    yield prefix + "embeddings.position_embedding.weight", [(size // patch) ** 2, d]
    for i in range(layers):
        p = f"{prefix}encoder.layers.{i}."
        for name, rows, columns in [(f"self_attn.{n}_proj", d, d) for n in ("q", "k", "v", "out")] + [("mlp.fc1", inner, d), ("mlp.fc2", d, inner)]:
            yield f"{p}{name}.weight", [rows, columns]
            yield f"{p}{name}.bias", [rows]
        for name in ("layer_norm1", "layer_norm2"):
            yield f"{p}{name}.weight", [d]
            yield f"{p}{name}.bias", [d]
    yield prefix + "post_layernorm.weight", [d]
    yield prefix + "post_layernorm.bias", [d]


def qwen_tower(d, inner, layers, out, gated):
    yield "visual.patch_embed.proj.weight", [d, 3, 2, 14, 14]
    for i in range(layers):
        p = f"visual.blocks.{i}."
        for name in ("norm1", "norm2"):
            yield f"{p}{name}.weight", [d]
            if not gated: yield f"{p}{name}.bias", [d]
        mlp = [("mlp.gate_proj", inner, d), ("mlp.up_proj", inner, d), ("mlp.down_proj", d, inner)] if gated else [("mlp.fc1", inner, d), ("mlp.fc2", d, inner)]
        for name, rows, columns in [("attn.qkv", 3 * d, d), ("attn.proj", d, d)] + mlp:
            yield f"{p}{name}.weight", [rows, columns]
            yield f"{p}{name}.bias", [rows]
    yield "visual.merger.ln_q.weight", [d]
    if not gated: yield "visual.merger.ln_q.bias", [d]
    for name, rows in (("0", 4 * d), ("2", out)):
        yield f"visual.merger.mlp.{name}.weight", [rows, 4 * d]
        yield f"visual.merger.mlp.{name}.bias", [rows]


QWEN_IDS = {"<|endoftext|>": 151643, "<|im_start|>": 151644, "<|im_end|>": 151645, "<|vision_start|>": 151652, "<|vision_end|>": 151653,
            "<|vision_pad|>": 151654, "<|image_pad|>": 151655, "<|video_pad|>": 151656}
SMOL_IDS = {"<|endoftext|>": 0, "<|im_start|>": 1, "<|im_end|>": 2, "<fake_token_around_image>": 49189, "<image>": 49190, "<end_of_utterance>": 49279,
            "<global-img>": 49152, **{f"<row_{r}_col_{c}>": 49153 + 6 * (r - 1) + c - 1 for r in range(1, 7) for c in range(1, 7)}}
ONEVISION_IDS = {"<|endoftext|>": 151643, "<|im_start|>": 151644, "<|im_end|>": 151645, "<image>": 151646, "<video>": 151647}
QWEN_PICTURES = dict(image_processor_type="Qwen2VLImageProcessor", min_pixels=3136, max_pixels=12845056, patch_size=14, temporal_patch_size=2, merge_size=2,
                     image_mean=[0.48145466, 0.4578275, 0.40821073], image_std=[0.26862954, 0.26130258, 0.27577711])


def qwen_config(kind, d, inner, layers, heads, kv, vision):
    return dict(architectures=[], attention_dropout=0.0, bos_token_id=151643, eos_token_id=151645, vision_start_token_id=151652, vision_end_token_id=151653,
                vision_token_id=151654, image_token_id=151655, video_token_id=151656, hidden_act="silu", hidden_size=d, initializer_range=0.02,
                intermediate_size=inner, max_position_embeddings=32768, max_window_layers=28, model_type=kind, num_attention_heads=heads,
                num_hidden_layers=layers, num_key_value_heads=kv, rms_norm_eps=1e-06, rope_theta=1000000.0, sliding_window=32768, tie_word_embeddings=True,
                torch_dtype="bfloat16", transformers_version="4.41.2", use_cache=True, use_sliding_window=False, vision_config=vision,
                rope_scaling={"type": "mrope", "mrope_section": [16, 24, 24]}, vocab_size=151936)


MODELS = {
    "SmolVLM-256M": dict(
        family="idefics3", ids=SMOL_IDS, eos=[49279],
        config=dict(model_type="idefics3", image_token_id=49190, scale_factor=4, tie_word_embeddings=False, torch_dtype="bfloat16", vocab_size=49280,
                    text_config=dict(model_type="llama", hidden_size=576, intermediate_size=1536, num_hidden_layers=30, num_attention_heads=9, num_key_value_heads=3,
                                     max_position_embeddings=8192, rms_norm_eps=1e-5, rope_theta=100000.0, vocab_size=49280, tie_word_embeddings=False),
                    vision_config=dict(model_type="idefics3", hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12, image_size=512,
                                       patch_size=16, max_image_size={"longest_edge": 512}, size={"longest_edge": 2048}, tie_word_embeddings=False)),
        pictures=dict(image_processor_type="Idefics3ImageProcessor", do_image_splitting=True, do_pad=True, size={"longest_edge": 2048}, max_image_size={"longest_edge": 512},
                      image_mean=[0.5] * 3, image_std=[0.5] * 3, resample=1),
        processor=dict(processor_class="Idefics3Processor", image_seq_len=64),
        tensors=lambda: [*decoder("model.text_model.", "lm_head.weight", 576, 1536, 30, 9, 3, 49280, False, False), *siglip("model.vision_model.", 768, 3072, 12, 512, 16),
                         ("model.connector.modality_projection.proj.weight", [576, 768 * 16])]),
    "OneVision-0.5B": dict(
        family="llava_onevision", ids=ONEVISION_IDS, eos=[151645],
        config=dict(model_type="llava_onevision", image_token_index=151646, video_token_index=151647, projector_hidden_act="gelu", torch_dtype="bfloat16",
                    vision_feature_layer=-1, vision_feature_select_strategy="full", vision_aspect_ratio="anyres_max_9", use_image_newline_parameter=True, tie_word_embeddings=False,
                    image_grid_pinpoints=[[384 * a, 384 * b] for a in range(1, 7) for b in range(1, 7)],
                    text_config=dict(model_type="qwen2", hidden_size=896, intermediate_size=4864, num_hidden_layers=24, num_attention_heads=14, num_key_value_heads=2,
                                     max_position_embeddings=32768, max_window_layers=24, rope_theta=1000000.0, tie_word_embeddings=True, vocab_size=152000, use_sliding_window=False),
                    vision_config=dict(model_type="siglip_vision_model", hidden_size=1152, intermediate_size=4304, num_hidden_layers=26, num_attention_heads=16, image_size=384,
                                       patch_size=14, vision_use_head=False)),
        pictures=dict(image_processor_type="LlavaOnevisionImageProcessor", do_pad=True, size={"height": 384, "width": 384}, image_mean=[0.5] * 3, image_std=[0.5] * 3, resample=3,
                      image_grid_pinpoints=[[384 * a, 384 * b] for a in range(1, 7) for b in range(1, 7)]),
        processor=dict(processor_class="LlavaOnevisionProcessor", num_image_tokens=729, vision_feature_select_strategy="full"),
        tensors=lambda: [*decoder("language_model.model.", "language_model.lm_head.weight", 896, 4864, 24, 14, 2, 152000, True, True),
                         *siglip("vision_tower.vision_model.", 1152, 4304, 26, 384, 14), ("image_newline", [896]),
                         ("multi_modal_projector.linear_1.weight", [896, 1152]), ("multi_modal_projector.linear_1.bias", [896]),
                         ("multi_modal_projector.linear_2.weight", [896, 896]), ("multi_modal_projector.linear_2.bias", [896])]),
    "Qwen2-VL-2B": dict(
        family="qwen2_vl", ids=QWEN_IDS, eos=[151645, 151643],
        config=qwen_config("qwen2_vl", 1536, 8960, 28, 12, 2, dict(depth=32, embed_dim=1280, mlp_ratio=4, num_heads=16, in_chans=3, hidden_size=1536, patch_size=14,
                                                                   spatial_merge_size=2, spatial_patch_size=14, temporal_patch_size=2)),
        pictures=QWEN_PICTURES, processor=None,
        tensors=lambda: [*decoder("model.", "lm_head.weight", 1536, 8960, 28, 12, 2, 151936, True, True), *qwen_tower(1280, 5120, 32, 1536, False)]),
    "Qwen2.5-VL-3B": dict(
        family="qwen2_5_vl", ids=QWEN_IDS, eos=[151645, 151643],
        config=qwen_config("qwen2_5_vl", 2048, 11008, 36, 16, 2, dict(depth=32, hidden_act="silu", hidden_size=1280, intermediate_size=3420, num_heads=16, in_chans=3,
                                                                      out_hidden_size=2048, patch_size=14, spatial_merge_size=2, spatial_patch_size=14, window_size=112,
                                                                      fullatt_block_indexes=[7, 15, 23, 31], tokens_per_second=2, temporal_patch_size=2)),
        pictures=QWEN_PICTURES, processor=None,
        tensors=lambda: [*decoder("model.", "lm_head.weight", 2048, 11008, 36, 16, 2, 151936, True, True), *qwen_tower(1280, 3420, 32, 2048, True)]),
}

# Little-endian bfloat16 between 2^-7 and 2^-5, either sign: a pool that slices are taken from.
random.seed(1)
POOL = bytearray(2 * 8_388_593)
POOL[0::2] = random.randbytes(len(POOL) // 2)
POOL[1::2] = random.randbytes(len(POOL) // 2).translate(bytes(0x3C if i < 128 else 0xBC for i in range(256)))


def numbers(name, count):
    if "norm" in name or "ln_q" in name: return [b"\x80\x3f" * count if name.endswith("weight") else bytes(2 * count)]
    if name.endswith("bias"): return [bytes(2 * count)]
    start, out = 2 * random.randrange(len(POOL) // 4), []
    while count > 0:
        part = memoryview(POOL)[start:start + 2 * count]
        out.append(part); count -= len(part) // 2; start = 0
    return out


def write_weights(folder, tensors, limit=2 << 30):
    shards, size = [[]], 0
    for name, shape in tensors:
        count = 1
        for s in shape: count *= s
        if size + 2 * count > limit and shards[-1]: shards.append([]); size = 0
        shards[-1].append((name, shape, count)); size += 2 * count
    index, total = {}, 0
    for i, shard in enumerate(shards):
        file = f"model-{i + 1:05d}-of-{len(shards):05d}.safetensors" if len(shards) > 1 else "model.safetensors"
        header, at = {"__metadata__": {"format": "pt"}}, 0
        for name, shape, count in shard:
            header[name] = dict(dtype="BF16", shape=shape, data_offsets=[at, at + 2 * count]); at += 2 * count; index[name] = file
        text = json.dumps(header).encode(); text += b" " * (-len(text) % 8)
        with open(os.path.join(folder, file), "wb") as f:
            f.write(struct.pack("<Q", len(text)) + text)
            for name, shape, count in shard:
                for part in numbers(name, count): f.write(part)
        total += at
    if len(shards) > 1:
        json.dump({"metadata": {"total_size": total}, "weight_map": index}, open(os.path.join(folder, "model.safetensors.index.json"), "w"))
    return total


def write_model(folder, m):
    os.makedirs(folder, exist_ok=True)
    def put(name, value): json.dump(value, open(os.path.join(folder, name), "w"), ensure_ascii=False, indent=1)
    put("config.json", m["config"]); put("preprocessor_config.json", m["pictures"]); put("generation_config.json", {"eos_token_id": m["eos"]})
    if m["processor"]: put("processor_config.json", m["processor"])
    fixture = os.path.join(FIXTURES, m["family"])
    for name in ("tokenizer_config.json", "chat_template.jinja"): shutil.copy(os.path.join(fixture, name), folder)
    tokenizer = json.load(open(os.path.join(fixture, "tokenizer.json")))
    for token in tokenizer["added_tokens"]: token["id"] = m["ids"][token["content"]]
    # Numbers of added tokens follow from the vocabulary: all stand in it, and the gaps are filled.
    vocabulary = tokenizer["model"]["vocab"]; taken = set(m["ids"].values()); free = max(vocabulary.values()) + 1
    for token, number in list(vocabulary.items()):
        if number in taken: vocabulary[token] = free; free += 1
    vocabulary.update(m["ids"]); used = set(vocabulary.values())
    vocabulary.update((f"<filler {i}>", i) for i in range(max(used)) if i not in used)
    put("tokenizer.json", tokenizer)
    return write_weights(folder, m["tensors"]())


def write_png(path, width, height, seed):
    r = random.Random(seed); a, b, c = r.randrange(256), r.randrange(1, 5), r.randrange(256)
    rows = b"".join(b"\0" + bytes(v for x in range(width) for v in ((x * b + a) % 256, (y * 2) % 256, (x + y + c) % 256)) for y in range(height))
    def chunk(kind, data): return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    with open(path, "wb") as f:
        f.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def write_projector(path, d):
    """Half the identity, in float32."""
    header = json.dumps({"weight": dict(dtype="F32", shape=[d, d], data_offsets=[0, 4 * d * d]), "bias": dict(dtype="F32", shape=[d], data_offsets=[4 * d * d, 4 * d * d + 4 * d])}).encode()
    header += b" " * (-len(header) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(header)) + header)
        for i in range(d): f.write(bytes(4 * i) + struct.pack("<f", 0.5) + bytes(4 * (d - 1 - i)))
        f.write(bytes(4 * d))


def run(what, *words):
    """-> its JSON, seconds, largest resident memory in bytes"""
    start = time.monotonic()
    child = subprocess.Popen([AIM, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, err = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    if status != 0: sys.exit(f"aim {' '.join(map(str, words))}\n{err}")
    print(f"  {what:28s} {seconds:7.2f} s   {usage.ru_maxrss * 1024 / 1e9:6.2f} GB", flush=True)
    return json.loads(out) if out.lstrip().startswith("{") else out, seconds, usage.ru_maxrss * 1024


def measure(folder, name, dtype, keep, threads, demonstrations):
    m, model = MODELS[name], os.path.join(folder, name)
    total = write_model(model, m)
    print(f"{name}: {total / 1e9:.2f} GB of bfloat16, --dtype {dtype}, load {os.getloadavg()[0]:.1f}", flush=True)
    pictures = os.path.join(folder, "pictures"); os.makedirs(pictures, exist_ok=True)
    sizes = [(320, 240), (240, 320), (336, 336), (400, 150)][:demonstrations]
    lines = ["file_name,question,answer"]
    for i, (w, h) in enumerate(sizes):
        write_png(os.path.join(pictures, f"{i}.png"), w, h, i); lines.append(f"{i}.png,What is this?,a dax number {i}")
    open(os.path.join(pictures, "metadata.csv"), "w").write("\n".join(lines) + "\n")
    query = os.path.join(folder, "query.png"); write_png(query, 320, 213, 9)
    projector = os.path.join(folder, "projector.safetensors")
    text = m["config"].get("text_config", m["config"]); write_projector(projector, text["hidden_size"])
    workspace = os.path.join(folder, "ws.aimw")
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(workspace + suffix): os.remove(workspace + suffix)
    try:
        run("inspect, first time", "model", "inspect", model, "--dtype", dtype, "--json")
        facts, _, _ = run("inspect, again", "model", "inspect", model, "--dtype", dtype, "--json")
        memory = facts["memory"]
        print(f"  said before: weights {memory['weights_bytes'] / 1e9:.2f} GB, in all {memory['total_bytes'] / 1e9:.2f} GB, {memory['dtype']}, fits: {memory['fits']}")
        run("workspace", "workspace", "new", workspace)
        run("import", "gallery", "import", workspace, "g", pictures)
        common = ["--model", model, "--projector", projector, "--dtype", dtype, "--threads", threads]
        run(f"precompute of {len(sizes)}", "precompute", workspace, "g", *common)
        for method in ("zero-shot", "aim", "icl"):
            said, _, _ = run(f"ask {method}", "ask", workspace, "g", "--image", query, "--question", "What is this?", *common, "--method", method, "--shots", 4,
                             "--select", "all", "--max-new-tokens", 16, "--json")
            a = said["answers"][0]; t = a["timing_ms"]; tokens = a["context_tokens"]
            print(f"    {tokens['total']} tokens: encode {t['encode']:.0f} ms, prefill {t['prefill']:.0f} ms, decode {t['decode']:.0f} ms for {len(a['token_ids'])} tokens")
    finally:
        if not keep: shutil.rmtree(model, ignore_errors=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("folder"); p.add_argument("--model", nargs="*", default=list(MODELS), choices=list(MODELS)); p.add_argument("--dtype", default="auto"); p.add_argument("--keep", action="store_true"); p.add_argument("--aim", default=AIM); p.add_argument("--threads", default="0")
    p.add_argument("--demonstrations", type=int, default=4)
    a = p.parse_args(); AIM = a.aim; os.makedirs(a.folder, exist_ok=True)
    for name in a.model: measure(a.folder, name, a.dtype, a.keep, a.threads, a.demonstrations)
