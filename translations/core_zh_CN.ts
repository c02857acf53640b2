<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Sentence</name>
    <message>
        <source>The model uses the activation &quot;%1&quot;, which this program does not know.</source>
        <translation>模型使用激活函数“%1”，本程序不支持。</translation>
    </message>
    <message>
        <source>The picture came in %1 tiles, where its size asks for %2.</source>
        <translation>图片被分成了 %1 个图块，而按其尺寸应为 %2 个。</translation>
    </message>
    <message>
        <source>The tokenizer has no token with the number %1, which config.json says stands for pictures.</source>
        <translation>config.json 指定编号为 %1 的词元代表图片，但分词器中没有这个词元。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>内存不足，无法打开此模型。</translation>
    </message>
    <message>
        <source>The conversation has places for %1 pictures, but %2 were given.</source>
        <translation>对话中有 %1 张图片的位置，却给出了 %2 张。</translation>
    </message>
    <message>
        <source>The prompt is longer than 1 MB of text.</source>
        <translation>提示超过了 1 MB 文本。</translation>
    </message>
    <message>
        <source>The tokenizer does not keep the model&apos;s picture marker in one piece.</source>
        <translation>分词器会把模型的图片标记拆开。</translation>
    </message>
    <message>
        <source>The tokenizer gives token %1, which is beyond the model&apos;s vocabulary.</source>
        <translation>分词器给出了词元 %1，超出了模型的词表范围。</translation>
    </message>
    <message>
        <source>The prompt has places for %1 picture tokens, but the pictures give %2.</source>
        <translation>提示中有 %1 个图片词元的位置，而图片给出了 %2 个。</translation>
    </message>
    <message>
        <source>The prompt is longer than the model&apos;s %1 positions.</source>
        <translation>提示超出了模型的 %1 个位置。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Models of the family &quot;%1&quot; cannot be run yet; these can: %2.</source>
        <translation>“%1”系列的模型还不能运行；可以运行的有：%2。</translation>
    </message>
    <message>
        <source>The pixel shuffle&apos;s factor does not divide the tiles.</source>
        <translation>图块的大小不能被 pixel shuffle 的倍数整除。</translation>
    </message>
    <message>
        <source>A picture was processed for another family of models.</source>
        <translation>图片是按另一系列模型的要求处理的。</translation>
    </message>
    <message>
        <source>A picture&apos;s mask does not fit its tiles.</source>
        <translation>图片的掩码与其图块不符。</translation>
    </message>
    <message>
        <source>Nothing is trained through 8-bit weights; choose bfloat16 or float32.</source>
        <translation>使用 8 位权重时无法训练；请选择 bfloat16 或 float32。</translation>
    </message>
    <message>
        <source>config.json names the vision_aspect_ratio &quot;%1&quot;; anyres_max_N is known.</source>
        <translation>config.json 中的 vision_aspect_ratio 为“%1”；只支持 anyres_max_N。</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot;; it is auto, cpu, cuda or cuda:N.</source>
        <translation>没有设备“%1”；可选 auto、cpu、cuda 或 cuda:N。</translation>
    </message>
    <message>
        <source>There is no number format &quot;%1&quot;; it is auto, float32, bfloat16, float16 or int8.</source>
        <translation>没有数值格式“%1”；可选 auto、float32、bfloat16、float16 或 int8。</translation>
    </message>
    <message>
        <source>There is no device %1: %2 CUDA devices were found.</source>
        <translation>没有设备 %1：找到了 %2 个 CUDA 设备。</translation>
    </message>
    <message>
        <source>There is no device %1: this LibTorch was built without CUDA.</source>
        <translation>没有设备 %1：当前的 LibTorch 不带 CUDA。</translation>
    </message>
    <message>
        <source>Weights of 8 bits are for the CPU; choose bfloat16 on %1.</source>
        <translation>8 位权重只能用于 CPU；在 %1 上请选择 bfloat16。</translation>
    </message>
    <message>
        <source>This LibTorch has no float16 arithmetic on the CPU; choose bfloat16, which takes as little memory, or float32.</source>
        <translation>当前的 LibTorch 不支持在 CPU 上进行 float16 运算；请选择 bfloat16（占用内存同样少）或 float32。</translation>
    </message>
    <message>
        <source>The tokenizer has no token that stands for a picture.</source>
        <translation>分词器中没有代表图片的词元。</translation>
    </message>
    <message>
        <source>The prompt holds the picture marker %1 more often than there are pictures; leave it out of the text.</source>
        <translation>提示中图片标记 %1 的个数多于图片数；请从文字中去掉该标记。</translation>
    </message>
    <message>
        <source>There are more pictures than the model&apos;s chat template has places for.</source>
        <translation>图片数多于模型的对话模板所能容纳的位置。</translation>
    </message>
    <message>
        <source>A picture has more tokens than a prompt can hold.</source>
        <translation>一张图片的词元数超出了一个提示的容量。</translation>
    </message>
    <message>
        <source>A processed picture has a negative size.</source>
        <translation>处理后的图片尺寸为负数。</translation>
    </message>
    <message>
        <source>A processed picture is too large to be true.</source>
        <translation>处理后的图片大得不合理。</translation>
    </message>
    <message>
        <source>A processed picture&apos;s numbers do not fill its shape.</source>
        <translation>处理后图片的数值个数与其形状不符。</translation>
    </message>
    <message>
        <source>The picture&apos;s patches do not fit its grid.</source>
        <translation>图片的 patch 与其网格不符。</translation>
    </message>
    <message>
        <source>The prompt has more picture tokens than pictures.</source>
        <translation>提示中的图片词元多于图片所需。</translation>
    </message>
    <message>
        <source>The prompt has fewer picture tokens than its pictures.</source>
        <translation>提示中的图片词元少于图片所需。</translation>
    </message>
    <message>
        <source>The model scales its rotary positions by &quot;%1&quot;, which this program does not know.</source>
        <translation>模型以“%1”方式缩放旋转位置编码，本程序不支持。</translation>
    </message>
    <message>
        <source>A model that keeps its vision tower&apos;s class token cannot lay out tiles.</source>
        <translation>视觉编码器保留类别词元的模型无法排布图块。</translation>
    </message>
    <message>
        <source>vision_feature_layer %1 does not exist in a vision tower of %2 layers.</source>
        <translation>vision_feature_layer %1 不存在：视觉编码器只有 %2 层。</translation>
    </message>
    <message>
        <source>The vision tower takes pictures of %1 x %1 pixels; what it was given has another size.</source>
        <translation>视觉编码器只接受 %1 × %1 像素的图片，而给出的尺寸不同。</translation>
    </message>
    <message>
        <source>The model in %1 lacks the tensor &quot;%2&quot;.</source>
        <translation>%1中的模型缺少张量“%2”。</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; has the shape %2; config.json asks for %3.</source>
        <translation>张量“%1”的形状为 %2，而 config.json 要求 %3。</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; holds %2; only floating-point weights are supported.</source>
        <translation>张量“%1”的数值类型为 %2；只支持浮点权重。</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; in %2 does not belong to a model of the family %3.</source>
        <translation>%2中的张量“%1”不属于 %3 系列的模型。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>找不到文件%1。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>The file %1 could not be opened.</source>
        <translation>无法打开文件%1。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1有 %2 字节；最多读取 %3 字节。</translation>
    </message>
    <message>
        <source>%1 has more than the %2 bytes that are read.</source>
        <translation>%1超过了最多可读取的 %2 字节。</translation>
    </message>
    <message>
        <source>Reading %1 failed.</source>
        <translation>读取%1失败。</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>无法写入文件%1：%2。</translation>
    </message>
    <message>
        <source>The file %1 could not be created: %2.</source>
        <translation>无法创建文件%1：%2。</translation>
    </message>
    <message>
        <source>The file %1 could not be put in place: %2.</source>
        <translation>文件%1无法放到目标位置：%2。</translation>
    </message>
    <message>
        <source>%1 names a file that is not a safetensors file in the same folder.</source>
        <translation>%1指定的文件不是同一文件夹中的 safetensors 文件。</translation>
    </message>
    <message>
        <source>%1 has no &quot;weight_map&quot;.</source>
        <translation>%1中没有“weight_map”。</translation>
    </message>
    <message>
        <source>%1 does not name a file for &quot;%2&quot;.</source>
        <translation>%1没有为“%2”指定文件。</translation>
    </message>
    <message>
        <source>%1 names more files than any model has.</source>
        <translation>%1列出的文件数超过了任何模型可能有的数量。</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; is not in %2, where %3 says it is.</source>
        <translation>%3指明张量“%1”在%2中，但其中没有。</translation>
    </message>
    <message>
        <source>%1 lists no tensor.</source>
        <translation>%1没有列出任何张量。</translation>
    </message>
    <message>
        <source>%1 holds no tensor.</source>
        <translation>%1中没有张量。</translation>
    </message>
    <message>
        <source>The weights in %1 are PyTorch pickles (.bin, .pt, .pth or .ckpt), which are programs and are never opened; convert them with transformers on a machine you trust them with: save_pretrained(folder, safe_serialization=True).</source>
        <translation>%1中的权重是 PyTorch pickle 文件（.bin、.pt、.pth 或 .ckpt）。这类文件本身就是程序，绝不会被打开；请在您可以放心运行它们的电脑上用 transformers 转换：save_pretrained(folder, safe_serialization=True)。</translation>
    </message>
    <message>
        <source>There is neither model.safetensors nor model.safetensors.index.json in %1.</source>
        <translation>%1中既没有 model.safetensors，也没有 model.safetensors.index.json。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>找不到文件夹%1。</translation>
    </message>
    <message>
        <source>%1 is nested too deeply.</source>
        <translation>%1的嵌套过深。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation>不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>%1 does not hold a JSON object.</source>
        <translation>%1中的内容不是 JSON 对象。</translation>
    </message>
    <message>
        <source>In %1 the field &quot;%2&quot; %3.</source>
        <translation>%1：字段“%2”%3。</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>is %1, which is not between %2 and %3</source>
        <translation>为 %1，不在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>is an empty list</source>
        <translation>是空列表</translation>
    </message>
    <message>
        <source>is not square, which is not supported</source>
        <translation>不是正方形，不受支持</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>不是字符串</translation>
    </message>
    <message>
        <source>is too long a list</source>
        <translation>的列表过长</translation>
    </message>
    <message>
        <source>The language model is of the kind &quot;%1&quot;; llama, mistral, qwen2 and Qwen2-VL&apos;s own are supported.</source>
        <translation>语言模型的类型为“%1”；支持的有 llama、mistral、qwen2 和 Qwen2-VL 自带的类型。</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is not above low_freq_factor</source>
        <translation>不大于 low_freq_factor</translation>
    </message>
    <message>
        <source>The model turns only a part of each head by position, which is not supported.</source>
        <translation>模型只对每个注意力头的一部分施加旋转位置编码，不受支持。</translation>
    </message>
    <message>
        <source>does not divide half of a head among three axes</source>
        <translation>没有把半个注意力头的维度恰好分给三个轴</translation>
    </message>
    <message>
        <source>does not name every layer</source>
        <translation>没有列出每一层</translation>
    </message>
    <message>
        <source>names an unknown kind</source>
        <translation>含有未知的类型</translation>
    </message>
    <message>
        <source>The model alternates between full and sliding attention, which is not supported.</source>
        <translation>模型交替使用全局注意力和滑动窗口注意力，不受支持。</translation>
    </message>
    <message>
        <source>does not divide the number of heads, %1</source>
        <translation>不能整除注意力头数 %1</translation>
    </message>
    <message>
        <source>does not divide hidden_size</source>
        <translation>不能整除 hidden_size</translation>
    </message>
    <message>
        <source>is odd</source>
        <translation>是奇数</translation>
    </message>
    <message>
        <source>is not a list of resolutions</source>
        <translation>不是分辨率列表</translation>
    </message>
    <message>
        <source>has an entry that is not a height and a width</source>
        <translation>中有一项不是高度和宽度的组合</translation>
    </message>
    <message>
        <source>has an entry that is out of range</source>
        <translation>中有一项超出范围</translation>
    </message>
    <message>
        <source>names no layer, or too many</source>
        <translation>没有指定层，或指定的层过多</translation>
    </message>
    <message>
        <source>names a layer the vision tower does not have</source>
        <translation>指定了视觉编码器中不存在的层</translation>
    </message>
    <message>
        <source>is neither &quot;default&quot; nor &quot;full&quot;</source>
        <translation>既不是“default”也不是“full”</translation>
    </message>
    <message>
        <source>This folder has the layout of LLaVA&apos;s original code; take the converted one whose name ends in &quot;-hf&quot;.</source>
        <translation>此文件夹是 LLaVA 原始代码的格式；请使用名称以“-hf”结尾的转换版本。</translation>
    </message>
    <message>
        <source>The model&apos;s weights are quantised, which is not supported; take the version in bfloat16 or float32.</source>
        <translation>模型权重经过量化，不受支持；请使用 bfloat16 或 float32 版本。</translation>
    </message>
    <message>
        <source>config.json does not say of which family the model is; supported are %1.</source>
        <translation>config.json 没有说明模型属于哪个系列；支持的有：%1。</translation>
    </message>
    <message>
        <source>Models of the family &quot;%1&quot; are not supported; supported are %2.</source>
        <translation>不支持“%1”系列的模型；支持的有：%2。</translation>
    </message>
    <message>
        <source>There is no config.json in %1; a model is a folder as Hugging Face stores it.</source>
        <translation>%1中没有 config.json；模型应是 Hugging Face 格式的文件夹。</translation>
    </message>
    <message>
        <source>gives another width than the language model has</source>
        <translation>给出的宽度与语言模型的宽度不同</translation>
    </message>
    <message>
        <source>is beyond the vocabulary</source>
        <translation>超出了词表范围</translation>
    </message>
    <message>
        <source>The number format &quot;%1&quot; is not supported.</source>
        <translation>不支持数值格式“%1”。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1不是普通文件。</translation>
    </message>
    <message>
        <source>The size of a file is out of range.</source>
        <translation>文件大小超出范围。</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: it is shorter than its first field.</source>
        <translation>%1不是有效的 safetensors 文件：文件比其第一个字段还短。</translation>
    </message>
    <message>
        <source>The file %1 could not be mapped.</source>
        <translation>无法将文件%1映射到内存。</translation>
    </message>
    <message>
        <source>%1 is a PyTorch pickle, which is a program and is never opened. Convert it to safetensors with save_pretrained of transformers, on a machine you trust it with.</source>
        <translation>%1是 PyTorch pickle 文件，它本身就是程序，绝不会被打开。请在您可以放心运行它的电脑上，用 transformers 的 save_pretrained 转换为 safetensors。</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: its header claims to be larger than 100 MB.</source>
        <translation>%1不是有效的 safetensors 文件：其文件头声称超过 100 MB。</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: it ends inside its header.</source>
        <translation>%1不是有效的 safetensors 文件：文件在文件头中途就结束了。</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: %2.</source>
        <translation>%1不是有效的 safetensors 文件：%2。</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>a negative number</source>
        <translation>负数</translation>
    </message>
    <message>
        <source>a fraction or a number beyond 64 bits</source>
        <translation>小数或超出 64 位的数</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2 dimensions</source>
        <translation>“%1”的维数超过 %2</translation>
    </message>
    <message>
        <source>A dimension of a tensor is out of range.</source>
        <translation>张量的某个维度超出范围。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than two offsets</source>
        <translation>“%1”的偏移量多于两个</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>the metadata names &quot;%1&quot; twice</source>
        <translation>元数据中“%1”出现了两次</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>it names &quot;%1&quot; twice</source>
        <translation>“%1”出现了两次</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: its header is not JSON (at byte %2).</source>
        <translation>%1不是有效的 safetensors 文件：其文件头不是 JSON（字节位置 %2）。</translation>
    </message>
    <message>
        <source>its header has %1 where none belongs</source>
        <translation>其文件头中出现了不该有的%1</translation>
    </message>
    <message>
        <source>its header has %1 where none belongs (&quot;%2&quot;)</source>
        <translation>其文件头中出现了不该有的%1（“%2”）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has two fields &quot;%2&quot;</source>
        <translation>“%1”有两个字段“%2”</translation>
    </message>
    <message>
        <source>%1 lists more tensors than any model has.</source>
        <translation>%1列出的张量数超过了任何模型可能有的数量。</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; cannot be read: %2</source>
        <translation>无法读取张量“%1”：%2</translation>
    </message>
    <message>
        <source>A tensor of a file is too large to be true.</source>
        <translation>文件中的某个张量大得不合理。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not hold as many bytes as its shape needs</source>
        <translation>“%1”的字节数与其形状不符</translation>
    </message>
    <message>
        <source>&quot;%1&quot; overlaps its neighbour</source>
        <translation>“%1”与相邻的张量重叠</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leaves a hole before it</source>
        <translation>“%1”之前留有空隙</translation>
    </message>
    <message>
        <source>it ends before its tensors do; it may not have been copied completely</source>
        <translation>文件在张量结束之前就结束了；可能没有复制完整</translation>
    </message>
    <message>
        <source>bytes are left over behind its tensors</source>
        <translation>张量之后还有多余的字节</translation>
    </message>
    <message>
        <source>its header does not begin with {</source>
        <translation>其文件头不以 { 开头</translation>
    </message>
    <message>
        <source>Tensors of type %1 cannot be stored.</source>
        <translation>无法保存 %1 类型的张量。</translation>
    </message>
    <message>
        <source>The vision tower is of the kind &quot;%1&quot;; CLIP, SigLIP, Idefics3&apos;s and Qwen2-VL&apos;s own are supported.</source>
        <translation>视觉编码器的类型为“%1”；支持的有 CLIP、SigLIP，以及 Idefics3 和 Qwen2-VL 自带的类型。</translation>
    </message>
    <message>
        <source>is smaller than one merged patch</source>
        <translation>小于一个合并后的 patch</translation>
    </message>
    <message>
        <source>is smaller than a patch</source>
        <translation>小于一个 patch</translation>
    </message>
    <message>
        <source>is too small</source>
        <translation>过小</translation>
    </message>
    <message>
        <source>is not a multiple of the number of heads</source>
        <translation>不是注意力头数的整数倍</translation>
    </message>
    <message>
        <source>A dimension is out of range.</source>
        <translation>某个维度超出范围。</translation>
    </message>
    <message>
        <source>A tensor is too large to be true.</source>
        <translation>某个张量大得不合理。</translation>
    </message>
    <message>
        <source>No method was chosen.</source>
        <translation>没有选择任何方法。</translation>
    </message>
    <message>
        <source>No temporary folder could be made for the demo&apos;s workspace.</source>
        <translation>无法为演示的工作区创建临时文件夹。</translation>
    </message>
    <message>
        <source>%1 does not hold the demo&apos;s questions.</source>
        <translation>%1中没有演示的问题。</translation>
    </message>
    <message>
        <source>This method needs a projector; choose one for the model.</source>
        <translation>此方法需要投影器；请为模型选择一个。</translation>
    </message>
    <message>
        <source>The picture %1 of query &quot;%2&quot; is not there.</source>
        <translation>找不到问题“%2”的图片%1。</translation>
    </message>
    <message>
        <source>Queries without demonstrations of their own need a gallery.</source>
        <translation>没有自带示例的问题需要一个图库。</translation>
    </message>
    <message>
        <source>Options are to be ranked, but query &quot;%1&quot; has no &quot;options&quot;.</source>
        <translation>需要对选项排序，但问题“%1”没有“options”。</translation>
    </message>
    <message>
        <source>An evaluation needs at least one of the methods, and each only once.</source>
        <translation>评估至少需要一种方法，且每种方法只能出现一次。</translation>
    </message>
    <message>
        <source>An evaluation needs at least one of the numbers of shots, and each only once.</source>
        <translation>评估至少需要一个示例数，且每个示例数只能出现一次。</translation>
    </message>
    <message>
        <source>An evaluation needs at least one of the seeds, and each only once.</source>
        <translation>评估至少需要一个种子，且每个种子只能出现一次。</translation>
    </message>
    <message>
        <source>The number of demonstrations must not be negative.</source>
        <translation>示例数不能为负数。</translation>
    </message>
    <message>
        <source>The folder %1 for the plots could not be made.</source>
        <translation>无法创建存放图表的文件夹%1。</translation>
    </message>
    <message>
        <source>The embedded demo was not found; set AIM_DEMO_DIR to its folder.</source>
        <translation>找不到内置的演示；请将 AIM_DEMO_DIR 设为其所在文件夹。</translation>
    </message>
    <message>
        <source>%1 is not a projector.</source>
        <translation>%1不是投影器。</translation>
    </message>
    <message>
        <source>The settings of a stored evaluation cannot be read.</source>
        <translation>无法读取已保存评估的设置。</translation>
    </message>
    <message>
        <source>A batch holds at least one demonstration.</source>
        <translation>每批至少要有一个示例。</translation>
    </message>
    <message>
        <source>A probe reads one demonstration (an answer) or answers a query behind demonstrations, not both.</source>
        <translation>一次探查要么读取一个示例（给出答案），要么在示例之后回答问题，不能同时进行。</translation>
    </message>
    <message>
        <source>A projector needs demonstrations to fuse.</source>
        <translation>使用投影器需要有可融合的示例。</translation>
    </message>
    <message>
        <source>The picture sizes in %1 are not those of one picture.</source>
        <translation>%1中的图片尺寸不是单张图片的尺寸。</translation>
    </message>
    <message>
        <source>%1 holds no pixel_values.</source>
        <translation>%1中没有 pixel_values。</translation>
    </message>
    <message>
        <source>%1 holds more than one picture.</source>
        <translation>%1中的图片不止一张。</translation>
    </message>
    <message>
        <source>There is no query set %1.</source>
        <translation>找不到问题集%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The query set %1 holds no query.</source>
        <translation>问题集%1中没有问题。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>A stored prompt has a stretch of unknown kind.</source>
        <translation>已保存的提示中有一段类型未知。</translation>
    </message>
    <message>
        <source>A stored prompt cannot be read.</source>
        <translation>无法读取已保存的提示。</translation>
    </message>
    <message>
        <source>A stored answer of an evaluation cannot be read.</source>
        <translation>无法读取评估中已保存的某个回答。</translation>
    </message>
    <message>
        <source>A projector is trained with a model in bfloat16 or float32; weights of 8 bits carry no gradient. It works with either afterwards.</source>
        <translation>训练投影器须使用 bfloat16 或 float32 的模型；8 位权重不传递梯度。训练好的投影器也可用于 8 位权重的模型。</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;; choose among %2.</source>
        <translation>没有指标“%1”；可选：%2。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a %3 of more than 1 MB.</source>
        <translation>%2的第 %1 行：%3超过 1 MB。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a %3 that is not a text.</source>
        <translation>%2的第 %1 行：%3不是文本。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has no &quot;%3&quot;.</source>
        <translation>%2的第 %1 行没有“%3”。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has &quot;%3&quot; that is not a list.</source>
        <translation>%2的第 %1 行中，“%3”不是列表。</translation>
    </message>
    <message>
        <source>text in &quot;%1&quot;</source>
        <translation>“%1”中的一项</translation>
    </message>
    <message>
        <source>Line %1 of %2 names no picture.</source>
        <translation>%2的第 %1 行没有指定图片。</translation>
    </message>
    <message>
        <source>Line %1 of %2 names a picture that cannot exist.</source>
        <translation>%2的第 %1 行指定了不可能存在的图片。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not a JSON object.</source>
        <translation>%2的第 %1 行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not JSON.</source>
        <translation>%2的第 %1 行不是 JSON。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is nested too deeply.</source>
        <translation>%2的第 %1 行嵌套过深。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has no &quot;answer&quot; (nor &quot;answers&quot;).</source>
        <translation>%2的第 %1 行没有“answer”（也没有“answers”）。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has &quot;demonstrations&quot; that are not a list.</source>
        <translation>%2的第 %1 行中，“demonstrations”不是列表。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a demonstration that is not an object.</source>
        <translation>%2的第 %1 行中有一个示例不是对象。</translation>
    </message>
    <message>
        <source>The query set %1 cannot be read.</source>
        <translation>无法读取问题集%1。</translation>
    </message>
    <message>
        <source>Line %1 of %2 has the id &quot;%3&quot; of an earlier line.</source>
        <translation>%2的第 %1 行使用了前面某行已有的 id“%3”。</translation>
    </message>
    <message>
        <source>The query set %1 is too large.</source>
        <translation>问题集%1过大。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is longer than 4 MB.</source>
        <translation>%2的第 %1 行超过 4 MB。</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; ranks options, but query &quot;%2&quot; has none.</source>
        <translation>指标“%1”要对选项排序，但问题“%2”没有选项。</translation>
    </message>
    <message>
        <source>The answers were made without asking how likely the options are; evaluate again by this metric, which asks (or with --score-options).</source>
        <translation>生成这些回答时没有计算各选项的概率；请用此指标重新评估，届时会计算（或加上 --score-options）。</translation>
    </message>
    <message>
        <source>There is no interval &quot;%1&quot;; choose among auto, wilson, bootstrap.</source>
        <translation>没有区间“%1”；可选 auto、wilson 或 bootstrap。</translation>
    </message>
    <message>
        <source>The projector %1 was trained for the span &quot;%2&quot;, which this program does not know.</source>
        <translation>投影器%1是为范围“%2”训练的，本程序不支持该范围。</translation>
    </message>
    <message>
        <source>The projector %1 was trained for the layer &quot;%2&quot;; only &quot;last&quot; is supported.</source>
        <translation>投影器%1是为层“%2”训练的；只支持“last”。</translation>
    </message>
    <message>
        <source>%1 is not a projector: it needs a tensor &quot;%2&quot; with %3 axes.</source>
        <translation>%1不是投影器：其中应有一个 %3 维的张量“%2”。</translation>
    </message>
    <message>
        <source>%1 is not a projector: &quot;%2&quot; does not hold floating-point numbers.</source>
        <translation>%1不是投影器：“%2”中不是浮点数。</translation>
    </message>
    <message>
        <source>The projector %1 was trained for another backbone (fingerprint %2…), not for this model (fingerprint %3…).</source>
        <translation>投影器%1是为另一个骨干模型（指纹 %2…）训练的，不适用于此模型（指纹 %3…）。</translation>
    </message>
    <message>
        <source>The projector %1 was trained for another backbone (%2, fingerprint %3…), not for this model (fingerprint %4…).</source>
        <translation>投影器%1是为另一个骨干模型（%2，指纹 %3…）训练的，不适用于此模型（指纹 %4…）。</translation>
    </message>
    <message>
        <source>%1 is not a projector: its weight is not square, or its bias has another width.</source>
        <translation>%1不是投影器：其权重不是方阵，或偏置的宽度不同。</translation>
    </message>
    <message>
        <source>The projector %1 is %2 numbers wide, but this model&apos;s states have %3.</source>
        <translation>投影器%1的宽度为 %2，而此模型状态的宽度为 %3。</translation>
    </message>
    <message>
        <source>The projector %1 holds numbers that are not finite.</source>
        <translation>投影器%1中有非有限的数值。</translation>
    </message>
    <message>
        <source>A demonstration without question and answer cannot be fused.</source>
        <translation>没有问题和答案的示例无法融合。</translation>
    </message>
    <message>
        <source>A demonstration without an answer cannot be fused.</source>
        <translation>没有答案的示例无法融合。</translation>
    </message>
    <message>
        <source>Fused tokens need a query with a picture.</source>
        <translation>使用融合词元时，问题必须带有图片。</translation>
    </message>
    <message>
        <source>The fused tokens are not as wide as this model&apos;s.</source>
        <translation>融合词元的宽度与此模型的不同。</translation>
    </message>
    <message>
        <source>There is no span &quot;%1&quot;; choose question+answer, answer or after-image.</source>
        <translation>没有范围“%1”；可选 question+answer、answer 或 after-image。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not show the answer of a demonstration as it is written, so its tokens cannot be found.</source>
        <translation>模型的对话模板没有原样呈现示例的答案，因此找不到它的词元。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not show the question of a demonstration as it is written, so its tokens cannot be found.</source>
        <translation>模型的对话模板没有原样呈现示例的问题，因此找不到它的词元。</translation>
    </message>
    <message>
        <source>None of the first examples of the corpus %1 can be used.</source>
        <translation>语料%1的首批样例全都无法使用。</translation>
    </message>
    <message>
        <source>Steps, batch, shots and learning rate of a training must be positive.</source>
        <translation>训练的步数、批大小、示例数和学习率必须大于零。</translation>
    </message>
    <message>
        <source>There is no folder %1 to write the projector into.</source>
        <translation>找不到用来保存投影器的文件夹%1。</translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation>%1不是 JSON 对象。</translation>
    </message>
    <message>
        <source>There is no corpus %1.</source>
        <translation>找不到语料%1。</translation>
    </message>
    <message>
        <source>The corpus %1 cannot be read.</source>
        <translation>无法读取语料%1。</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>%2的第 %1 行</translation>
    </message>
    <message>
        <source>The corpus %1 is too large.</source>
        <translation>语料%1过大。</translation>
    </message>
    <message>
        <source>The corpus %1 holds no usable line: neither an episode nor a document with two pictures that are there.</source>
        <translation>语料%1中没有可用的行：既没有任务片段，也没有至少两张图片可找到的文档。</translation>
    </message>
    <message>
        <source>The corpus %1 or its pictures changed during the training.</source>
        <translation>语料%1或其图片在训练期间发生了变化。</translation>
    </message>
    <message>
        <source>The query&apos;s picture cannot be read.</source>
        <translation>无法读取问题的图片。</translation>
    </message>
    <message>
        <source>An answer has no tokens.</source>
        <translation>某个答案没有词元。</translation>
    </message>
    <message>
        <source>None of an example&apos;s demonstrations can be used.</source>
        <translation>某个样例的示例全都无法使用。</translation>
    </message>
    <message>
        <source>The training&apos;s gradient is not finite; try a smaller --lr or --dtype float32.</source>
        <translation>训练的梯度不是有限数值；请尝试更小的 --lr，或 --dtype float32。</translation>
    </message>
    <message>
        <source>%1 is not a checkpoint of a projector&apos;s training.</source>
        <translation>%1不是投影器训练的检查点。</translation>
    </message>
    <message>
        <source>The training in %1 had other settings (model, corpus, span, steps, batch, shots, learning rate or seed); repeat them, or start without --resume.</source>
        <translation>%1中的训练使用了其他设置（模型、语料、范围、步数、批大小、示例数、学习率或种子）；请使用相同的设置，或不加 --resume 重新开始。</translation>
    </message>
    <message>
        <source>The temperature must be between 0 and 100.</source>
        <translation>温度必须在 0 到 100 之间。</translation>
    </message>
    <message>
        <source>top-p must be above 0 and at most 1.</source>
        <translation>top-p 必须大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>The model computed no usable numbers; its weights may be damaged, or the number format too narrow for them.</source>
        <translation>模型没有算出可用的数值；可能是权重已损坏，或数值格式的范围对这些权重来说太窄。</translation>
    </message>
    <message>
        <source>There was not enough memory for this.</source>
        <translation>内存不足，无法执行此任务。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>发生意外错误。</translation>
    </message>
    <message>
        <source>%1 jobs are waiting already; wait for one or cancel some.</source>
        <translation>已有 %1 项任务在等待；请等其中一项完成，或取消一些。</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot;; choose among %2.</source>
        <translation>没有方法“%1”；可选：%2。</translation>
    </message>
    <message>
        <source>The method &quot;%1&quot; answers from demonstrations, but none is shown.</source>
        <translation>方法“%1”根据示例作答，但没有给出任何示例。</translation>
    </message>
    <message>
        <source>Demonstration %1 was chosen, but it is not in this gallery.</source>
        <translation>选择了示例 %1，但它不在此图库中。</translation>
    </message>
    <message>
        <source>There is no selection &quot;%1&quot;; choose among %2.</source>
        <translation>没有选取方式“%1”；可选：%2。</translation>
    </message>
    <message>
        <source>There is no order &quot;%1&quot;; choose among %2.</source>
        <translation>没有顺序“%1”；可选：%2。</translation>
    </message>
    <message>
        <source>The tokenizer adds more tokens than are supported.</source>
        <translation>分词器新增的词元数超出了支持的上限。</translation>
    </message>
    <message>
        <source>The text becomes too long when the tokenizer normalises it.</source>
        <translation>文本经分词器规范化后过长。</translation>
    </message>
    <message>
        <source>A merge of the tokenizer names a token that its vocabulary lacks.</source>
        <translation>分词器的某条合并规则使用了词表中没有的词元。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s token for unknown characters is not in its vocabulary.</source>
        <translation>分词器用于未知字符的词元不在其词表中。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template is too long.</source>
        <translation>模型的对话模板过长。</translation>
    </message>
    <message>
        <source>The model in %1 brings no chat template.</source>
        <translation>%1中的模型没有附带对话模板。</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not a token.</source>
        <translation>分词器文件中的“%1”不是词元。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s configuration has a token id that is no number.</source>
        <translation>分词器的配置中有一个词元 id 不是数字。</translation>
    </message>
    <message>
        <source>The text becomes too long when it is decoded.</source>
        <translation>文本解码后过长。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Strip takes off several characters.</source>
        <translation>分词器的 Strip 要去除的不是单个字符。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Strip takes off a strange number.</source>
        <translation>分词器的 Strip 要去除的字符数无效。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Metaspace replaces by several characters.</source>
        <translation>分词器的 Metaspace 用多个字符来替换。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s decoder &quot;%1&quot; is not supported.</source>
        <translation>不支持分词器的解码器“%1”。</translation>
    </message>
    <message>
        <source>an argument &apos;%1&apos; is missing</source>
        <translation>缺少参数 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not come to an end.</source>
        <translation>模型的对话模板一直没有执行完。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no namespace</source>
        <translation>&apos;%1&apos; 不是 namespace</translation>
    </message>
    <message>
        <source>a namespace cannot hold a namespace or a function</source>
        <translation>namespace 中不能存放 namespace 或函数</translation>
    </message>
    <message>
        <source>there are not as many values as names</source>
        <translation>值的个数与名称的个数不一致</translation>
    </message>
    <message>
        <source>macro &apos;%1&apos; takes fewer arguments</source>
        <translation>传给宏 &apos;%1&apos; 的参数过多</translation>
    </message>
    <message>
        <source>The model&apos;s chat template recurses too deeply.</source>
        <translation>模型的对话模板递归过深。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is undefined</source>
        <translation>&apos;%1&apos; 未定义</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be called</source>
        <translation>&apos;%1&apos; 不可调用</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be sliced</source>
        <translation>&apos;%1&apos; 不能切片</translation>
    </message>
    <message>
        <source>a slice&apos;s step is zero</source>
        <translation>切片的步长为零</translation>
    </message>
    <message>
        <source>a filter block holds something else than filters</source>
        <translation>filter 块中含有过滤器以外的内容</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no length</source>
        <translation>&apos;%1&apos; 没有长度</translation>
    </message>
    <message>
        <source>a generator cannot be walked backwards</source>
        <translation>生成器不能反向遍历</translation>
    </message>
    <message>
        <source>only a dict has items</source>
        <translation>只有 dict 才有 items</translation>
    </message>
    <message>
        <source>The model&apos;s chat template uses the filter &apos;%1&apos;, which is not supported.</source>
        <translation>模型的对话模板使用了过滤器 &apos;%1&apos;，不受支持。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template is broken in line %1: %2.</source>
        <translation>模型的对话模板第 %1 行有错误：%2。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template uses %1 in line %2, which is not supported.</source>
        <translation>模型的对话模板第 %2 行使用了%1，不受支持。</translation>
    </message>
    <message>
        <source>a comment has no end</source>
        <translation>注释没有结束</translation>
    </message>
    <message>
        <source>a raw block has no end</source>
        <translation>raw 块没有结束</translation>
    </message>
    <message>
        <source>a tag has no end</source>
        <translation>标签没有结束</translation>
    </message>
    <message>
        <source>a bracket closes nothing</source>
        <translation>有多余的右括号</translation>
    </message>
    <message>
        <source>a text has no end</source>
        <translation>字符串没有结束</translation>
    </message>
    <message>
        <source>an escape lacks digits</source>
        <translation>转义序列的数字不足</translation>
    </message>
    <message>
        <source>an escape names no character</source>
        <translation>转义序列不对应任何字符</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is out of place</source>
        <translation>&apos;%1&apos; 的位置不对</translation>
    </message>
    <message>
        <source>a text is needed, not &apos;%1&apos;</source>
        <translation>此处需要字符串，而不是 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>a text cannot be split by nothing</source>
        <translation>不能以空字符串来分割字符串</translation>
    </message>
    <message>
        <source>range takes one to three numbers</source>
        <translation>range 需要一到三个数字</translation>
    </message>
    <message>
        <source>range takes whole numbers</source>
        <translation>range 需要整数</translation>
    </message>
    <message>
        <source>range&apos;s step is zero</source>
        <translation>range 的步长为零</translation>
    </message>
    <message>
        <source>range is too large</source>
        <translation>range 过大</translation>
    </message>
    <message>
        <source>a dict is needed</source>
        <translation>此处需要 dict</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses this conversation: %1</source>
        <translation>模型的对话模板拒绝了这段对话：%1</translation>
    </message>
    <message>
        <source>The model&apos;s chat template asks for the date, which would make every prompt different.</source>
        <translation>模型的对话模板要使用当前日期，这会使每次的提示都不同。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos; cannot be ordered</source>
        <translation>&apos;%1&apos; 与 &apos;%2&apos; 不能比较大小</translation>
    </message>
    <message>
        <source>&apos;in &lt;str&gt;&apos; requires a text</source>
        <translation>&apos;in &lt;str&gt;&apos; 的左侧必须是字符串</translation>
    </message>
    <message>
        <source>unsupported operands for %1: &apos;%2&apos; and &apos;%3&apos;</source>
        <translation>%1 不支持操作数 &apos;%2&apos; 和 &apos;%3&apos;</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>除数为零</translation>
    </message>
    <message>
        <source>a list is too long</source>
        <translation>列表过长</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no JSON</source>
        <translation>&apos;%1&apos; 无法转换为 JSON</translation>
    </message>
    <message>
        <source>The model&apos;s chat template nests too deeply in line %1.</source>
        <translation>模型的对话模板第 %1 行嵌套过深。</translation>
    </message>
    <message>
        <source>an expression is missing</source>
        <translation>缺少表达式</translation>
    </message>
    <message>
        <source>a name is missing after &apos;.&apos;</source>
        <translation>&apos;.&apos; 之后缺少名称</translation>
    </message>
    <message>
        <source>an index is missing</source>
        <translation>缺少索引</translation>
    </message>
    <message>
        <source>unpacked arguments</source>
        <translation>参数解包</translation>
    </message>
    <message>
        <source>a positional argument follows a named one</source>
        <translation>位置参数出现在具名参数之后</translation>
    </message>
    <message>
        <source>several tests follow each other</source>
        <translation>连续出现了多个测试</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>缺少 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>&apos;%}&apos; is missing</source>
        <translation>缺少 &apos;%}&apos;</translation>
    </message>
    <message>
        <source>&apos;}}&apos; is missing</source>
        <translation>缺少 &apos;}}&apos;</translation>
    </message>
    <message>
        <source>there is no tag &apos;%1&apos; here</source>
        <translation>此处没有 &apos;%1&apos; 标签</translation>
    </message>
    <message>
        <source>&apos;in&apos; is missing</source>
        <translation>缺少 &apos;in&apos;</translation>
    </message>
    <message>
        <source>a recursive loop</source>
        <translation>递归循环</translation>
    </message>
    <message>
        <source>&apos;=&apos; is missing</source>
        <translation>缺少 &apos;=&apos;</translation>
    </message>
    <message>
        <source>a test needs a whole number</source>
        <translation>测试需要整数</translation>
    </message>
    <message>
        <source>The model&apos;s chat template uses the test &apos;%1&apos;, which is not supported.</source>
        <translation>模型的对话模板使用了测试 &apos;%1&apos;，不受支持。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template could not be rendered: %1.</source>
        <translation>无法渲染模型的对话模板：%1。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template writes too much text.</source>
        <translation>模型的对话模板输出的文本过多。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template nests its values too deeply.</source>
        <translation>模型的对话模板中的值嵌套过深。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template makes a list that is too long.</source>
        <translation>模型的对话模板生成的列表过长。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; object is not iterable</source>
        <translation>&apos;%1&apos; 对象不可迭代</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>此处需要整数</translation>
    </message>
    <message>
        <source>%1 nests too deeply.</source>
        <translation>%1 的嵌套过深。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s files lack the field &quot;%1&quot;.</source>
        <translation>分词器文件中缺少字段“%1”。</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not a text.</source>
        <translation>分词器文件中的“%1”不是字符串。</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not true or false.</source>
        <translation>分词器文件中的“%1”既不是 true 也不是 false。</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not a token id.</source>
        <translation>分词器文件中的“%1”不是词元 id。</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not a list.</source>
        <translation>分词器文件中的“%1”不是列表。</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not an object.</source>
        <translation>分词器文件中的“%1”不是对象。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s normalizer &quot;%1&quot; is not supported.</source>
        <translation>不支持分词器的规范化器“%1”。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s template for one text asks for a second one.</source>
        <translation>分词器用于单个文本的模板却要求第二个文本。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s template names a special token that it does not define.</source>
        <translation>分词器的模板使用了其中没有定义的特殊词元。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s template repeats the text.</source>
        <translation>分词器的模板重复使用了文本。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s post-processor is not well-formed.</source>
        <translation>分词器的后处理器格式不正确。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s post-processor &quot;%1&quot; is not supported.</source>
        <translation>不支持分词器的后处理器“%1”。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Metaspace has the unknown scheme &quot;%1&quot;.</source>
        <translation>分词器的 Metaspace 使用了未知的方案“%1”。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Metaspace contradicts itself.</source>
        <translation>分词器的 Metaspace 设置自相矛盾。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s pre-tokenizer &quot;%1&quot; is not supported.</source>
        <translation>不支持分词器的预分词器“%1”。</translation>
    </message>
    <message>
        <source>There is not enough memory for the tokenizer.</source>
        <translation>内存不足，无法载入分词器。</translation>
    </message>
    <message>
        <source>The tokenizer has a regular expression that is not one.</source>
        <translation>分词器中有一个无效的正则表达式。</translation>
    </message>
    <message>
        <source>There is not enough memory to tokenise.</source>
        <translation>内存不足，无法分词。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s regular expression takes too long on this text.</source>
        <translation>分词器的正则表达式处理这段文本耗时过长。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s regular expression matches backwards.</source>
        <translation>分词器的正则表达式出现了反向匹配。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s regular expression uses %1, which is not supported.</source>
        <translation>分词器的正则表达式使用了%1，不受支持。</translation>
    </message>
    <message>
        <source>a negated class inside a class</source>
        <translation>字符类中的否定字符类</translation>
    </message>
    <message>
        <source>\x bytes</source>
        <translation>\x 字节</translation>
    </message>
    <message>
        <source>a class inside a class</source>
        <translation>字符类中的字符类</translation>
    </message>
    <message>
        <source>an intersection of classes</source>
        <translation>字符类的交集</translation>
    </message>
    <message>
        <source>an absent operator</source>
        <translation>absent 运算符</translation>
    </message>
    <message>
        <source>the option %1</source>
        <translation>选项 %1</translation>
    </message>
    <message>
        <source>The tokenizer has the unknown split behaviour &quot;%1&quot;.</source>
        <translation>分词器使用了未知的切分方式“%1”。</translation>
    </message>
    <message>
        <source>tokenizer.json is too large.</source>
        <translation>tokenizer.json 过大。</translation>
    </message>
    <message>
        <source>The text is too long to tokenise.</source>
        <translation>文本过长，无法分词。</translation>
    </message>
    <message>
        <source>The tokenizer has a token id that is out of range.</source>
        <translation>分词器中有一个词元 id 超出范围。</translation>
    </message>
    <message>
        <source>The tokenizer has a merge that is not a pair.</source>
        <translation>分词器中有一条合并规则不是一对词元。</translation>
    </message>
    <message>
        <source>tokenizer.json is not valid JSON.</source>
        <translation>tokenizer.json 不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s vocabulary or merges are not well-formed.</source>
        <translation>分词器的词表或合并规则格式不正确。</translation>
    </message>
    <message>
        <source>tokenizer.json is not one object.</source>
        <translation>tokenizer.json 不是单个对象。</translation>
    </message>
    <message>
        <source>tokenizer.json nests too deeply.</source>
        <translation>tokenizer.json 的嵌套过深。</translation>
    </message>
    <message>
        <source>tokenizer.json does not hold a tokenizer.</source>
        <translation>tokenizer.json 中没有分词器。</translation>
    </message>
    <message>
        <source>The tokenizer lacks its vocabulary or its merges.</source>
        <translation>分词器缺少词表或合并规则。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s model &quot;%1&quot; is not supported; only BPE is.</source>
        <translation>不支持分词器的模型“%1”；只支持 BPE。</translation>
    </message>
    <message>
        <source>A tokenizer that drops merges at random is not supported.</source>
        <translation>不支持会随机丢弃合并规则的分词器。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s vocabulary is too large.</source>
        <translation>分词器的词表过大。</translation>
    </message>
    <message>
        <source>A picture without any pixels has no tiles.</source>
        <translation>没有像素的图片无法划分图块。</translation>
    </message>
    <message>
        <source>The model allows no resolution for its pictures.</source>
        <translation>模型没有为图片给出任何可用的分辨率。</translation>
    </message>
    <message>
        <source>The model&apos;s picture size is not positive.</source>
        <translation>模型的图片尺寸不是正数。</translation>
    </message>
    <message>
        <source>The model&apos;s limit on picture tiles is not positive.</source>
        <translation>模型的图块数上限不是正数。</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off.</source>
        <translation>图片已损坏或不完整。</translation>
    </message>
    <message>
        <source>The picture is larger than this model pads its pictures to.</source>
        <translation>图片大于该模型填充图片后的尺寸。</translation>
    </message>
    <message>
        <source>The padded picture would be larger than allowed.</source>
        <translation>填充后的图片将超出允许的大小。</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings do not say how large pictures become.</source>
        <translation>模型的图片处理设置没有说明图片应缩放到多大。</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings give no tile size.</source>
        <translation>模型的图片处理设置没有给出图块大小。</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>内存不足，无法处理图片。</translation>
    </message>
    <message>
        <source>A thumbnail&apos;s edge must be between 1 and 4096 pixels.</source>
        <translation>缩略图的边长必须在 1 到 4096 像素之间。</translation>
    </message>
    <message>
        <source>This kind of JPEG picture is not supported.</source>
        <translation>不支持这种 JPEG 图片。</translation>
    </message>
    <message>
        <source>The TIFF picture&apos;s tiles are too large.</source>
        <translation>TIFF 图片的分块过大。</translation>
    </message>
    <message>
        <source>The picture is empty.</source>
        <translation>图片是空的。</translation>
    </message>
    <message>
        <source>The picture&apos;s file is larger than 256 MB.</source>
        <translation>图片文件超过 256 MB。</translation>
    </message>
    <message>
        <source>This is not a picture in a supported format (PNG, JPEG, WebP, BMP, GIF, TIFF).</source>
        <translation>这不是受支持格式（PNG、JPEG、WebP、BMP、GIF、TIFF）的图片。</translation>
    </message>
    <message>
        <source>The picture has no pixels.</source>
        <translation>图片没有像素。</translation>
    </message>
    <message>
        <source>The picture has more than 64 million pixels (%1 x %2).</source>
        <translation>图片超过 6400 万像素（%1 × %2）。</translation>
    </message>
    <message>
        <source>The JPEG picture has too many passes.</source>
        <translation>JPEG 图片的扫描次数过多。</translation>
    </message>
    <message>
        <source>This kind of BMP picture is not supported.</source>
        <translation>不支持这种 BMP 图片。</translation>
    </message>
    <message>
        <source>The picture is too thin for this model: nothing would be left of it.</source>
        <translation>图片过于狭长，不适用于此模型：缩放后将什么也不剩。</translation>
    </message>
    <message>
        <source>The resized picture would be larger than allowed.</source>
        <translation>缩放后的图片将超出允许的大小。</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings would pad by less than none.</source>
        <translation>模型的图片处理设置给出了负的填充量。</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings cut pictures into tiles of different sizes.</source>
        <translation>模型的图片处理设置会把图片切成大小不同的图块。</translation>
    </message>
    <message>
        <source>The prepared picture is too large to be true.</source>
        <translation>处理后的图片大得不合理。</translation>
    </message>
    <message>
        <source>The prepared picture would be larger than allowed.</source>
        <translation>处理后的图片将超出允许的大小。</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings are damaged at &quot;%1&quot;.</source>
        <translation>模型的图片处理设置在“%1”处有误。</translation>
    </message>
    <message>
        <source>The settings file %1 is not valid JSON.</source>
        <translation>设置文件%1不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The model asks for a way of resizing pictures that is not supported.</source>
        <translation>模型要求使用一种不受支持的图片缩放方式。</translation>
    </message>
    <message>
        <source>The model prepares its pictures in a way that is not supported (%1).</source>
        <translation>模型处理图片的方式不受支持（%1）。</translation>
    </message>
    <message>
        <source>Pictures for models of the kind &quot;%1&quot; are not supported.</source>
        <translation>不支持为“%1”类型的模型处理图片。</translation>
    </message>
    <message>
        <source>The model folder %1 has no picture settings (preprocessor_config.json or processor_config.json).</source>
        <translation>模型文件夹%1中没有图片处理设置（preprocessor_config.json 或 processor_config.json）。</translation>
    </message>
    <message>
        <source>The picture&apos;s size does not fit this model, which resizes none.</source>
        <translation>图片尺寸不适用于此模型，而此模型不缩放图片。</translation>
    </message>
    <message>
        <source>A picture without any pixels cannot be resized.</source>
        <translation>没有像素的图片无法缩放。</translation>
    </message>
    <message>
        <source>The picture is more than 200 times as long as wide, which this model does not take.</source>
        <translation>图片的长边超过短边的 200 倍，此模型不接受。</translation>
    </message>
    <message>
        <source>A picture&apos;s tile grid is out of range.</source>
        <translation>图片的图块网格超出范围。</translation>
    </message>
    <message>
        <source>The workspace %1 is being written by another program; try again.</source>
        <translation>另一个程序正在写入工作区%1；请重试。</translation>
    </message>
    <message>
        <source>The workspace %1 is open read-only and cannot be changed.</source>
        <translation>工作区%1以只读方式打开，无法更改。</translation>
    </message>
    <message>
        <source>There is no space left for the workspace %1; what was in work was not saved.</source>
        <translation>磁盘空间不足，无法写入工作区%1；正在进行的更改未保存。</translation>
    </message>
    <message>
        <source>Reading or writing the workspace %1 failed; what was in work was not saved.</source>
        <translation>读写工作区%1失败；正在进行的更改未保存。</translation>
    </message>
    <message>
        <source>The workspace %1 is damaged.</source>
        <translation>工作区%1已损坏。</translation>
    </message>
    <message>
        <source>%1 is not a workspace, or is damaged.</source>
        <translation>%1不是工作区，或已损坏。</translation>
    </message>
    <message>
        <source>The workspace %1 could not be opened.</source>
        <translation>无法打开工作区%1。</translation>
    </message>
    <message>
        <source>There is not enough memory to go on.</source>
        <translation>内存不足，无法继续。</translation>
    </message>
    <message>
        <source>Something is too large to be kept in the workspace %1.</source>
        <translation>内容过大，无法保存在工作区%1中。</translation>
    </message>
    <message>
        <source>The workspace %1 reported an error.</source>
        <translation>工作区%1报告了一个错误。</translation>
    </message>
    <message>
        <source>What is to be stored is out of range.</source>
        <translation>要保存的内容超出范围。</translation>
    </message>
    <message>
        <source>Line %1: too many columns.</source>
        <translation>第 %1 行：列数过多。</translation>
    </message>
    <message>
        <source>Line %1: the line is too long.</source>
        <translation>第 %1 行：此行过长。</translation>
    </message>
    <message>
        <source>Line %1: a quote is never closed.</source>
        <translation>第 %1 行：引号没有闭合。</translation>
    </message>
    <message>
        <source>Line %1: there is text after a closing quote.</source>
        <translation>第 %1 行：右引号之后还有文字。</translation>
    </message>
    <message>
        <source>A demonstration cannot be moved to two places.</source>
        <translation>一个示例不能同时移动到两个位置。</translation>
    </message>
    <message>
        <source>Only demonstrations of one gallery can be moved together.</source>
        <translation>只有同一图库的示例才能一起移动。</translation>
    </message>
    <message>
        <source>The gallery has other demonstrations than the order that was given.</source>
        <translation>图库中的示例与所给顺序中的不一致。</translation>
    </message>
    <message>
        <source>The demonstration is there already.</source>
        <translation>该示例已经存在。</translation>
    </message>
    <message>
        <source>To find demonstrations by their fused tokens, open a model first.</source>
        <translation>要按融合词元查找示例，请先打开模型。</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>The label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>There is no gallery with the number %1 (any more).</source>
        <translation>没有编号为 %1 的图库（或已被删除）。</translation>
    </message>
    <message>
        <source>A picture is not in the workspace (any more).</source>
        <translation>有一张图片不在工作区中（或已被删除）。</translation>
    </message>
    <message>
        <source>There is no demonstration with the number %1 (any more).</source>
        <translation>没有编号为 %1 的示例（或已被删除）。</translation>
    </message>
    <message>
        <source>There is no such evaluation (any more).</source>
        <translation>没有这个评估（或已被删除）。</translation>
    </message>
    <message>
        <source>The name of the evaluation</source>
        <translation>评估的名称</translation>
    </message>
    <message>
        <source>The settings of an evaluation</source>
        <translation>评估的设置</translation>
    </message>
    <message>
        <source>The query&apos;s name</source>
        <translation>问题的名称</translation>
    </message>
    <message>
        <source>The values of a result</source>
        <translation>结果的数据</translation>
    </message>
    <message>
        <source>The values of a row</source>
        <translation>结果行的数据</translation>
    </message>
    <message>
        <source>The folder %1 could not be written: %2.</source>
        <translation>无法写入文件夹%1：%2。</translation>
    </message>
    <message>
        <source>%1 is there already and is not an empty folder.</source>
        <translation>%1已存在，且不是空文件夹。</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>它已存在</translation>
    </message>
    <message>
        <source>These fused tokens do not have the size they claim.</source>
        <translation>这些融合词元的大小与其声称的不符。</translation>
    </message>
    <message>
        <source>There is a gallery “%1” already.</source>
        <translation>图库“%1”已存在。</translation>
    </message>
    <message>
        <source>There is no gallery “%1”; the workspace has none yet.</source>
        <translation>没有图库“%1”；工作区中还没有图库。</translation>
    </message>
    <message>
        <source>There is no gallery “%1”; there are %2.</source>
        <translation>没有图库“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>The gallery is there already.</source>
        <translation>该图库已经存在。</translation>
    </message>
    <message>
        <source>The picture has %1 bytes; at most %2 are read.</source>
        <translation>图片有 %1 字节；最多读取 %2 字节。</translation>
    </message>
    <message>
        <source>A picture in the workspace is damaged.</source>
        <translation>工作区中有一张图片已损坏。</translation>
    </message>
    <message>
        <source>the picture with the number %1 is not listed.</source>
        <translation>编号为 %1 的图片没有列出。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1是空的。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>there are %1 columns where the first line has %2.</source>
        <translation>有 %1 列，而第一行有 %2 列。</translation>
    </message>
    <message>
        <source>there is no caption.</source>
        <translation>没有描述。</translation>
    </message>
    <message>
        <source>the captions are not a JSON list of texts.</source>
        <translation>描述不是由字符串组成的 JSON 列表。</translation>
    </message>
    <message>
        <source>a caption is not a text.</source>
        <translation>有一条描述不是字符串。</translation>
    </message>
    <message>
        <source>The folder %1 could not be read.</source>
        <translation>无法读取文件夹%1。</translation>
    </message>
    <message>
        <source>there is no picture.</source>
        <translation>没有图片。</translation>
    </message>
    <message>
        <source>the picture is a web address; pictures are not downloaded.</source>
        <translation>图片是网址；不会下载图片。</translation>
    </message>
    <message>
        <source>the picture&apos;s path contains a zero byte.</source>
        <translation>图片的路径中含有零字节。</translation>
    </message>
    <message>
        <source>The folders in %1 are too deep.</source>
        <translation>%1中的文件夹层级过深。</translation>
    </message>
    <message>
        <source>the picture lies in no folder that names its label.</source>
        <translation>图片不在以标签命名的文件夹中。</translation>
    </message>
    <message>
        <source>%1 has no part “%2”.</source>
        <translation>%1中没有划分“%2”。</translation>
    </message>
    <message>
        <source>%1 has no part “%2”; there are %3.</source>
        <translation>%1中没有划分“%2”；现有：%3。</translation>
    </message>
    <message>
        <source>%1 is nothing that can be imported; a gallery is made from a folder of pictures (with texts beside them, or one folder a label), a CSV, TSV or JSONL table, an imagefolder with metadata, COCO or Flickr30k captions, VQA v2, OK-VQA or VizWiz questions, Hateful Memes, or VL-ICL&apos;s support.json.</source>
        <translation>%1不是可以导入的内容；可用来建立图库的有：图片文件夹（图片旁附有文本，或每个标签一个文件夹），CSV、TSV 或 JSONL 表格，带元数据的 imagefolder，COCO 或 Flickr30k 描述，VQA v2、OK-VQA 或 VizWiz 问题，Hateful Memes，或 VL-ICL 的 support.json。</translation>
    </message>
    <message>
        <source>%1 is a folder, but an import of the kind %2 reads a file.</source>
        <translation>%1是文件夹，但 %2 类型的导入读取的是文件。</translation>
    </message>
    <message>
        <source>There is nothing to import in %1.</source>
        <translation>%1中没有可导入的内容。</translation>
    </message>
    <message>
        <source>No row of %1 could be used; %2: %3</source>
        <translation>%1中没有一行可用；%2：%3</translation>
    </message>
    <message>
        <source>there is no answer, caption or label.</source>
        <translation>没有答案、描述或标签。</translation>
    </message>
    <message>
        <source>There is no import of the kind “%1”; there are %2.</source>
        <translation>没有“%1”类型的导入；可选：%2。</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>路径%1不存在。</translation>
    </message>
    <message>
        <source>the line is not a JSON object.</source>
        <translation>此行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>there is no label that is 0 or 1 (the test split has none).</source>
        <translation>没有值为 0 或 1 的标签（test 划分不带标签）。</translation>
    </message>
    <message>
        <source>there is no picture (no “image” or “file_name”).</source>
        <translation>没有图片（没有“image”或“file_name”）。</translation>
    </message>
    <message>
        <source>%1 has no column for the picture; name one “image” or “file_name” in the first line.</source>
        <translation>%1没有图片列；请在第一行中将一列命名为“image”或“file_name”。</translation>
    </message>
    <message>
        <source>the line is not valid JSON.</source>
        <translation>此行不是有效的 JSON。</translation>
    </message>
    <message>
        <source>the annotations have no answer to this question.</source>
        <translation>标注中没有这个问题的答案。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1不是文件。</translation>
    </message>
    <message>
        <source>Nothing was imported because of %1: %2</source>
        <translation>没有导入任何内容，原因在%1：%2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>The job is %1 and cannot become %2.</source>
        <translation>任务的状态是%1，不能变为%2。</translation>
    </message>
    <message>
        <source>The kind of job</source>
        <translation>任务的类型</translation>
    </message>
    <message>
        <source>The job&apos;s values</source>
        <translation>任务的数据</translation>
    </message>
    <message>
        <source>There is no such job (any more).</source>
        <translation>没有这项任务（或已被删除）。</translation>
    </message>
    <message>
        <source>The program has ended twice in the middle of this.</source>
        <translation>程序已两次在此任务中途退出。</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1过大。</translation>
    </message>
    <message>
        <source>%1 is not a valid JSON document.</source>
        <translation>%1不是有效的 JSON 文档。</translation>
    </message>
    <message>
        <source>%1 is not a valid JSON document; line %2 cannot be read.</source>
        <translation>%1不是有效的 JSON 文档；无法读取第 %2 行。</translation>
    </message>
    <message>
        <source>%1 are too large to be kept.</source>
        <translation>%1过大，无法保存。</translation>
    </message>
    <message>
        <source>%1 are not valid JSON.</source>
        <translation>%1不是有效的 JSON。</translation>
    </message>
    <message>
        <source>there is more than one picture; a demonstration has one.</source>
        <translation>图片不止一张；一个示例只有一张图片。</translation>
    </message>
    <message>
        <source>the picture is not given as a path.</source>
        <translation>图片不是以路径给出的。</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>第 %1 项</translation>
    </message>
    <message>
        <source>%1 is there already and is not a workspace; it was not replaced.</source>
        <translation>%1已存在，且不是工作区；没有替换它。</translation>
    </message>
    <message>
        <source>The old backup %1 seems to be open in a program; choose another name.</source>
        <translation>旧备份%1似乎正被某个程序打开；请换一个名称。</translation>
    </message>
    <message>
        <source>Structure: %1.</source>
        <translation>结构：%1。</translation>
    </message>
    <message>
        <source>A row of %1 refers to a row of %2 that is not there.</source>
        <translation>%1 中有一行引用了 %2 中不存在的行。</translation>
    </message>
    <message>
        <source>The fused tokens of 1 demonstration are damaged; they will be computed again.</source>
        <translation>1 个示例的融合词元已损坏；将重新计算。</translation>
    </message>
    <message>
        <source>The fused tokens of %1 demonstrations are damaged; they will be computed again.</source>
        <translation>%1 个示例的融合词元已损坏；将重新计算。</translation>
    </message>
    <message>
        <source>A workspace cannot be its own backup.</source>
        <translation>工作区不能作为自己的备份。</translation>
    </message>
    <message>
        <source>The backup %1 could not be written: %2.</source>
        <translation>无法写入备份%1：%2。</translation>
    </message>
    <message>
        <source>The workspace %1 is damaged, so the backup was not replaced.</source>
        <translation>工作区%1已损坏，因此没有替换备份。</translation>
    </message>
    <message>
        <source>The backup %1 could not be put in place: %2.</source>
        <translation>备份%1无法放到目标位置：%2。</translation>
    </message>
    <message>
        <source>there is no picture %1.</source>
        <translation>找不到图片%1。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The prompt&apos;s segments</source>
        <translation>提示的各段</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>The settings of a run</source>
        <translation>运行的设置</translation>
    </message>
    <message>
        <source>There is no such run (any more).</source>
        <translation>没有这次运行（或已被删除）。</translation>
    </message>
    <message>
        <source>There is no such answer (any more).</source>
        <translation>没有这个答案（或已被删除）。</translation>
    </message>
    <message>
        <source>The run is there already.</source>
        <translation>这次运行已经存在。</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>galleries</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>demonstrations</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>evaluation results</source>
        <translation>评估结果</translation>
    </message>
    <message>
        <source>evaluation rows</source>
        <translation>评估结果行</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Some %1 could not be read.</source>
        <translation>部分%1无法读取。</translation>
    </message>
    <message>
        <source>%1 %2 could not be read.</source>
        <translation>%2：有 %1 项无法读取。</translation>
    </message>
    <message>
        <source>Some settings could not be read.</source>
        <translation>部分设置无法读取。</translation>
    </message>
    <message>
        <source>%1 pictures were damaged.</source>
        <translation>%1 张图片已损坏。</translation>
    </message>
    <message>
        <source>%1 demonstrations lost their picture.</source>
        <translation>%1 个示例失去了图片。</translation>
    </message>
    <message>
        <source>%1 answers lost their run.</source>
        <translation>%1 个答案失去了所属的运行。</translation>
    </message>
    <message>
        <source>%1 results lost their evaluation.</source>
        <translation>%1 项结果失去了所属的评估。</translation>
    </message>
    <message>
        <source>%1 evaluation rows lost their evaluation.</source>
        <translation>%1 个评估结果行失去了所属的评估。</translation>
    </message>
    <message>
        <source>The name of the setting</source>
        <translation>设置的名称</translation>
    </message>
    <message>
        <source>The setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are kept.</source>
        <translation>%1的长度为 %2 字节；最多保存 %3 字节。</translation>
    </message>
    <message>
        <source>%1 contains a zero byte.</source>
        <translation>%1中含有零字节。</translation>
    </message>
    <message>
        <source>%1 is not valid UTF-8 text.</source>
        <translation>%1不是有效的 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The name of the gallery is not valid UTF-8 text.</source>
        <translation>图库的名称不是有效的 UTF-8 文本。</translation>
    </message>
    <message>
        <source>A gallery needs a name.</source>
        <translation>图库需要一个名称。</translation>
    </message>
    <message>
        <source>The name of the gallery is too long: at most %1 bytes are kept.</source>
        <translation>图库的名称过长：最多保存 %1 字节。</translation>
    </message>
    <message>
        <source>The workspace %1 was made by a newer version of this program; it was not changed.</source>
        <translation>工作区%1由本程序的较新版本创建；没有对它做任何更改。</translation>
    </message>
    <message>
        <source>Write-ahead logging does not work where this workspace lies (a network drive?): only one program at a time should use it.</source>
        <translation>此工作区所在的位置（网络驱动器？）不支持预写日志：同一时间只应有一个程序使用它。</translation>
    </message>
    <message>
        <source>There is no workspace %1.</source>
        <translation>找不到工作区%1。</translation>
    </message>
    <message>
        <source>%1 is empty, not a workspace.</source>
        <translation>%1是空文件，不是工作区。</translation>
    </message>
    <message>
        <source>%1 is not a workspace.</source>
        <translation>%1不是工作区。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1已存在。</translation>
    </message>
    <message>
        <source>The workspace %1 could not be created: %2.</source>
        <translation>无法创建工作区%1：%2。</translation>
    </message>
    <message>
        <source>The workspace may not be written here, so it was opened read-only.</source>
        <translation>工作区在此处不可写入，因此以只读方式打开。</translation>
    </message>
    <message>
        <source>The workspace is damaged and was opened read-only; salvage what can be read into a new one, or go back to a backup.</source>
        <translation>工作区已损坏，并以只读方式打开；请将仍可读取的内容抢救到新的工作区，或改用备份。</translation>
    </message>
    <message>
        <source>A vision tower of the kind &quot;%1&quot; does not belong in a model of this family.</source>
        <translation>“%1”类型的视觉编码器不属于这一系列的模型。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lacks its dtype, shape or data_offsets</source>
        <translation>“%1”缺少 dtype、shape 或偏移量</translation>
    </message>
    <message>
        <source>an argument without default follows one with a default</source>
        <translation>没有默认值的参数出现在有默认值的参数之后</translation>
    </message>
    <message>
        <source>The tokenizer has a regular expression of %1 bytes, which is too long.</source>
        <translation>分词器中有一个长达 %1 字节的正则表达式。</translation>
    </message>
    <message>
        <source>%1 does not have the columns of Flickr30k: image_name and comment, or filename and raw.</source>
        <translation>%1没有 Flickr30k 的列：应为 image_name 和 comment，或 filename 和 raw。</translation>
    </message>
    <message>
        <source>This device cannot compute in that number format; choose float32.</source>
        <translation>此设备无法用该数值格式计算，请选择 float32。</translation>
    </message>
    <message>
        <source>The tensor library failed: %1</source>
        <translation>张量库出错：%1</translation>
    </message>
    <message>
        <source>The picture %1 changed while it was imported.</source>
        <translation>图片 %1 在导入过程中发生了变化。</translation>
    </message>
    <message>
        <source>Some curves of trainings could not be read.</source>
        <translation>部分训练曲线无法读取。</translation>
    </message>
</context>
</TS>
