<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message>
        <source>Reference: %1</source>
        <translation>参考答案：%1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>DemonstrationCommands</name>
    <message numerus="yes">
        <source>edit %Ln demonstration(s)</source>
        <translation>
            <numerusform>编辑 %Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln demonstration(s)</source>
        <translation>
            <numerusform>删除 %Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln demonstration(s)</source>
        <translation>
            <numerusform>移动 %Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %Ln demonstration(s)</source>
        <translation>
            <numerusform>添加 %Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln run(s)</source>
        <translation>
            <numerusform>删除 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin %Ln run(s)</source>
        <translation>
            <numerusform>固定 %Ln 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unpin %Ln run(s)</source>
        <translation>
            <numerusform>取消固定 %Ln 次运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DialogTexts</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>发生意外错误：%1</translation>
    </message>
</context>
<context>
    <name>EvaluationCommands</name>
    <message>
        <source>delete evaluation</source>
        <translation>删除评估</translation>
    </message>
</context>
<context>
    <name>EvaluationTexts</name>
    <message>
        <source>Exact match</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>Answer contains it</source>
        <translation>回答包含答案</translation>
    </message>
    <message>
        <source>VQA accuracy</source>
        <translation>VQA 准确率</translation>
    </message>
    <message>
        <source>Likeliest option</source>
        <translation>最可能的选项</translation>
    </message>
    <message>
        <source>Likeliest option, per token</source>
        <translation>最可能的选项（按词元）</translation>
    </message>
    <message>
        <source>%1 over demonstrations</source>
        <translation>%1随示例数</translation>
    </message>
    <message>
        <source>%1 over context</source>
        <translation>%1随上下文</translation>
    </message>
    <message>
        <source>Time over demonstrations</source>
        <translation>时间随示例数</translation>
    </message>
    <message>
        <source>Memory over demonstrations</source>
        <translation>内存随示例数</translation>
    </message>
    <message>
        <source>%1 per label</source>
        <translation>各标签的%1</translation>
    </message>
    <message>
        <source>Context tokens (mean)</source>
        <translation>上下文词元（平均）</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>示例数</translation>
    </message>
    <message>
        <source>Milliseconds an answer (mean, 5th to 95th percentile)</source>
        <translation>每个回答的毫秒数（平均，第 5 到第 95 百分位）</translation>
    </message>
    <message>
        <source>Peak memory above the idle model, MB</source>
        <translation>超出空闲模型的峰值内存，MB</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95 % 区间：%1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>示例数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time, p95</source>
        <translation>时间 p95</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>5th to 95th percentile</source>
        <translation>第 5 到第 95 百分位</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Only the first right: %1, only the second: %2</source>
        <translation>只有第一个正确：%1，只有第二个正确：%2</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>p (bootstrap)</source>
        <translation>p（自助法）</translation>
    </message>
    <message>
        <source>p (McNemar)</source>
        <translation>p（McNemar）</translation>
    </message>
    <message>
        <source>cold: %1</source>
        <translation>冷：%1</translation>
    </message>
    <message>
        <source>warm: %1</source>
        <translation>热：%1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Answers that change</source>
        <translation>会变的回答</translation>
    </message>
    <message>
        <source>Expected ↓  answered →</source>
        <translation>应答 ↓  实答 →</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他</translation>
    </message>
    <message numerus="yes">
        <source>The picture of %Ln query(s) is among the demonstrations: the answers may be given away.</source>
        <translation>
            <numerusform>%Ln 个问题的图片也在示例中：答案可能已泄露。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstQuestions</name>
    <message>
        <source>The cat in a style never seen</source>
        <translation>从未见过的画风中的猫</translation>
    </message>
    <message>
        <source>The elephant in a style never seen</source>
        <translation>从未见过的画风中的大象</translation>
    </message>
    <message>
        <source>The rose in a style never seen</source>
        <translation>从未见过的画风中的玫瑰</translation>
    </message>
    <message>
        <source>The poodle in a style never seen</source>
        <translation>从未见过的画风中的贵宾犬</translation>
    </message>
</context>
<context>
    <name>FormFields</name>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
</context>
<context>
    <name>GalleryCommands</name>
    <message>
        <source>create gallery</source>
        <translation>新建图库</translation>
    </message>
    <message>
        <source>duplicate gallery</source>
        <translation>复制图库</translation>
    </message>
    <message>
        <source>rename gallery</source>
        <translation>重命名图库</translation>
    </message>
    <message>
        <source>delete gallery “%1”</source>
        <translation>删除图库“%1”</translation>
    </message>
    <message>
        <source>merge gallery “%1”</source>
        <translation>合并图库“%1”</translation>
    </message>
</context>
<context>
    <name>JobPayload</name>
    <message>
        <source>The program has ended twice in the middle of this.</source>
        <translation>程序已两次在此任务中途退出。</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Zero-shot</source>
        <translation>零样本</translation>
    </message>
    <message>
        <source>The query alone, without any demonstration.</source>
        <translation>只有问题本身，不带任何示例。</translation>
    </message>
    <message>
        <source>AIM</source>
        <translation>AIM</translation>
    </message>
    <message>
        <source>The demonstrations as fused tokens: picture and text in a few tokens each.</source>
        <translation>以融合词元呈现示例：每个示例的图片和文字只占少量词元。</translation>
    </message>
    <message>
        <source>Full pictures</source>
        <translation>完整图片</translation>
    </message>
    <message>
        <source>Every demonstration with its whole picture, as turns before the query.</source>
        <translation>每个示例连同完整图片，作为问题之前的对话。</translation>
    </message>
    <message>
        <source>Texts only</source>
        <translation>仅文字</translation>
    </message>
    <message>
        <source>The demonstrations&apos; questions and answers without their pictures.</source>
        <translation>示例的问题和答案，不带图片。</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>The answer of the demonstration whose picture is most similar; nothing is generated.</source>
        <translation>取图片最相似的示例的答案；不生成文字。</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数</translation>
    </message>
    <message>
        <source>The commonest answer among the demonstrations; nothing is generated.</source>
        <translation>取示例中最常见的答案；不生成文字。</translation>
    </message>
    <message>
        <source>Copy last</source>
        <translation>照抄最后</translation>
    </message>
    <message>
        <source>The answer of the last demonstration shown; nothing is generated.</source>
        <translation>取最后一个示例的答案；不生成文字。</translation>
    </message>
    <message>
        <source>Shuffled answers</source>
        <translation>打乱答案</translation>
    </message>
    <message>
        <source>A control: full pictures, with the answers permuted.</source>
        <translation>对照：完整图片，但答案被打乱。</translation>
    </message>
    <message>
        <source>AIM, shuffled</source>
        <translation>AIM（打乱）</translation>
    </message>
    <message>
        <source>A control: AIM, with the pictures permuted before fusing.</source>
        <translation>对照：AIM，但融合前图片被打乱。</translation>
    </message>
    <message>
        <source>Full pictures, as few tokens</source>
        <translation>完整图片，同样少的词元</translation>
    </message>
    <message>
        <source>A control: full pictures, as many demonstrations as fit into AIM&apos;s tokens.</source>
        <translation>对照：完整图片，示例数以 AIM 的词元数为限。</translation>
    </message>
    <message>
        <source>AIM, no projector</source>
        <translation>AIM，无投影层</translation>
    </message>
    <message>
        <source>A control: AIM with the hidden states themselves, without the trained layer.</source>
        <translation>对照：AIM 直接使用隐藏状态，不经过训练的层。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Random, balanced by label</source>
        <translation>随机，按标签均衡</translation>
    </message>
    <message>
        <source>Most similar pictures</source>
        <translation>图片最相似</translation>
    </message>
    <message>
        <source>Most similar texts</source>
        <translation>文字最相似</translation>
    </message>
    <message>
        <source>Similar pictures and texts</source>
        <translation>图片和文字都相似</translation>
    </message>
    <message>
        <source>The selected ones</source>
        <translation>所选的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>As in the gallery</source>
        <translation>按图库顺序</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>Most similar last</source>
        <translation>最相似的在后</translation>
    </message>
    <message>
        <source>Most similar first</source>
        <translation>最相似的在前</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>剩余 %1 小时</translation>
    </message>
</context>
<context>
    <name>aim::ui::AnswerCard</name>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Copy the answer of %1</source>
        <translation>复制“%1”的答案</translation>
    </message>
    <message>
        <source>Show the prompt of %1</source>
        <translation>显示“%1”的提示</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>“%1”的答案</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>(an empty answer)</source>
        <translation>（空答案）</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Matches the reference</source>
        <translation>与参考答案一致</translation>
    </message>
    <message>
        <source>Differs from the reference</source>
        <translation>与参考答案不同</translation>
    </message>
    <message>
        <source>%1 image</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>%1 text</source>
        <translation>文字 %1</translation>
    </message>
    <message>
        <source>%1 fused</source>
        <translation>融合 %1</translation>
    </message>
    <message>
        <source>%1 seeing</source>
        <translation>看图 %1</translation>
    </message>
    <message>
        <source>%1 reading</source>
        <translation>阅读 %1</translation>
    </message>
    <message>
        <source>%1 writing</source>
        <translation>写作 %1</translation>
    </message>
    <message>
        <source>%1 other</source>
        <translation>其他 %1</translation>
    </message>
    <message>
        <source>%1 at most above the idle model</source>
        <translation>比空闲模型最多多占 %1</translation>
    </message>
    <message>
        <source>No demonstrations</source>
        <translation>没有示例</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>首词元 %1</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>热</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>冷</translation>
    </message>
    <message>
        <source>Warm: everything it needed of the demonstrations had been computed before.</source>
        <translation>热：所需的示例内容此前均已算好。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln 个示例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::AnswersPanel</name>
    <message>
        <source>Answers stand here side by side</source>
        <translation>答案在此并排显示</translation>
    </message>
    <message>
        <source>Choose a picture, type a question and press Ask. Every method answers in a column of its own.</source>
        <translation>选择一张图片，输入问题，然后按“提问”。每种方法在各自的列中作答。</translation>
    </message>
    <message>
        <source>This demonstration was deleted.</source>
        <translation>该示例已被删除。</translation>
    </message>
    <message>
        <source>Demonstration: %1 %2</source>
        <translation>示例：%1 %2</translation>
    </message>
    <message>
        <source>Copy the comparison as Markdown</source>
        <translation>将对比复制为 Markdown</translation>
    </message>
    <message>
        <source>The comparison was copied.</source>
        <translation>已复制对比。</translation>
    </message>
    <message>
        <source>Save the Comparison</source>
        <translation>保存对比</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>对比已写入 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>Save the comparison as PNG or PDF</source>
        <translation>将对比保存为 PNG 或 PDF</translation>
    </message>
    <message>
        <source>Mark the words that differ from the first column</source>
        <translation>标出与第一列不同的词</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF 页面</translation>
    </message>
    <message>
        <source>There are no answers to save yet.</source>
        <translation>还没有可保存的回答。</translation>
    </message>
</context>
<context>
    <name>aim::ui::Application</name>
    <message>
        <source>The workspace %1 is open instead. Another one can be opened with File ▸ Open Workspace.</source>
        <translation>已改为打开工作区 %1。可用“文件 ▸ 打开工作区”打开其他工作区。</translation>
    </message>
    <message>
        <source>The workspace %1 is not there any more.</source>
        <translation>工作区 %1 已不存在。</translation>
    </message>
</context>
<context>
    <name>aim::ui::AskOptions</name>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>At most so many demonstrations are shown</source>
        <translation>最多使用这么多示例</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>选取</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed chooses the same demonstrations and words again</source>
        <translation>相同的种子会再次选出相同的示例和词语</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>0 (always the likeliest)</source>
        <translation>0（总取最可能的）</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Tokens of one answer</source>
        <translation>一个答案的词元数</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个词元</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; more lets less likely ones in</source>
        <translation>0 总取最可能的词；越大越容许不太可能的词</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Draws only from the likeliest words that together have this probability</source>
        <translation>只从合计达到该概率的最可能词中抽取</translation>
    </message>
</context>
<context>
    <name>aim::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
</context>
<context>
    <name>aim::ui::CompareDialog</name>
    <message>
        <source>Compare Two Runs</source>
        <translation>比较两次运行</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>并排的两次运行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提问时间</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>another</source>
        <translation>另一张</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未提问</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选取方式</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationDelegate</name>
    <message>
        <source>no answer yet</source>
        <translation>尚无答案</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationEditor</name>
    <message>
        <source>Question of the demonstration</source>
        <translation>示例的问题</translation>
    </message>
    <message>
        <source>Answer of the demonstration</source>
        <translation>示例的答案</translation>
    </message>
    <message>
        <source>Label of the demonstration</source>
        <translation>示例的标签</translation>
    </message>
    <message>
        <source>Ask about this picture</source>
        <translation>就此图提问</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>A&amp;nswer</source>
        <translation>答案(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>Edits apply to all of them</source>
        <translation>修改将应用于全部</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>（不同）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Select demonstrations to edit them. Drag them to change their order, or onto the query to ask about one.</source>
        <translation>选择示例即可编辑。拖动可更改顺序，拖到提问区可就其提问。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln 个示例</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第 %1 个</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationGrid</name>
    <message>
        <source>Demonstrations</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationModel</name>
    <message>
        <source>fused</source>
        <translation>已融合</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>not fused</source>
        <translation>未融合</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>加载中</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Demonstration %1: %2 %3</source>
        <translation>示例 %1：%2 %3</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>could not be fused</source>
        <translation>无法融合</translation>
    </message>
    <message>
        <source>Open the workspace again with File ▸ Open Workspace.</source>
        <translation>请用“文件 ▸ 打开工作区”重新打开工作区。</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationPanel</name>
    <message>
        <source>Add Pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add a Folder of Pictures</source>
        <translation>添加图片文件夹</translation>
    </message>
    <message>
        <source>Import a Table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Export the Gallery to a New Folder</source>
        <translation>将图库导出到新文件夹</translation>
    </message>
    <message>
        <source>Pictures are not fetched from the network.</source>
        <translation>不会从网络获取图片。</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>没有可粘贴的图片。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in demonstrations</source>
        <translation>搜索示例</translation>
    </message>
    <message>
        <source>Filter by label</source>
        <translation>按标签筛选</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>已融合</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Not fused</source>
        <translation>未融合</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>以图片显示</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add pictures to this gallery</source>
        <translation>向此图库添加图片</translation>
    </message>
    <message>
        <source>Start with a gallery</source>
        <translation>从一个图库开始</translation>
    </message>
    <message>
        <source>A gallery holds the pictures, questions and answers that show the model what you mean.</source>
        <translation>图库中的图片、问题和答案，向模型说明您的意思。</translation>
    </message>
    <message>
        <source>New Gallery</source>
        <translation>新建图库</translation>
    </message>
    <message>
        <source>Drop pictures or a folder here</source>
        <translation>将图片或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Each picture becomes a demonstration. A folder for each label, a text file beside each picture, CSV and JSONL tables are understood.</source>
        <translation>每张图片成为一个示例。支持按标签分文件夹、图片旁的文本文件，以及 CSV 和 JSONL 表格。</translation>
    </message>
    <message>
        <source>Add Pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No demonstration fits the search and the filters.</source>
        <translation>没有示例符合搜索和筛选条件。</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show all demonstrations to change their order.</source>
        <translation>要更改顺序，请先显示全部示例。</translation>
    </message>
    <message>
        <source>Demonstrations as a table</source>
        <translation>示例表格</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>添加图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import &amp;Table…</source>
        <translation>导入表格(&amp;T)…</translation>
    </message>
    <message>
        <source>P&amp;aste Picture</source>
        <translation>粘贴图片(&amp;A)</translation>
    </message>
    <message>
        <source>Ask About This Picture</source>
        <translation>就此图提问</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>That demonstration is not in the gallery on show.</source>
        <translation>该示例不在当前图库中。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) moved.</source>
        <translation>
            <numerusform>已移动 %Ln 个示例。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Demonstration(s)</source>
        <translation>
            <numerusform>删除 %Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fused</source>
        <translation>
            <numerusform>已融合 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <translation>
            <numerusform>过期 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 个示例。</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Same picture again</source>
        <translation>重复的图片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) repeated</source>
        <translation>
            <numerusform>%Ln 张重复图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the picture and drop its file, or copy the picture itself and paste it here.</source>
        <translation>请保存图片后把文件拖到这里，或复制图片本身并粘贴到这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the demonstrations to move first.</source>
        <translation>请先选择要移动的示例。</translation>
    </message>
    <message>
        <source>There is no gallery to export.</source>
        <translation>没有可导出的图库。</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationConfusion</name>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Which label is taken for which</source>
        <translation>哪个标签被当成了哪个</translation>
    </message>
    <message>
        <source>How often a label is answered where another one is right, over all seeds.</source>
        <translation>在应为某标签时各标签被回答的次数，合计所有种子。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln demonstration(s)</source>
        <translation>
            <numerusform>%1，%Ln 个示例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationDialog</name>
    <message>
        <source>Evaluations</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>New Evaluation</source>
        <translation>新建评估</translation>
    </message>
    <message>
        <source>Delete the evaluation</source>
        <translation>删除评估</translation>
    </message>
    <message>
        <source>Earlier evaluations</source>
        <translation>以前的评估</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>评估进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The answers so far are kept</source>
        <translation>已有的回答会保留</translation>
    </message>
    <message>
        <source>Two are compared by the first one&apos;s metric.</source>
        <translation>两个评估按第一个的指标比较。</translation>
    </message>
    <message>
        <source>Select two with Ctrl to compare them.</source>
        <translation>按住 Ctrl 选择两个即可比较。</translation>
    </message>
    <message>
        <source>This evaluation may be under way: cancel it first.</source>
        <translation>这个评估可能正在进行：请先取消。</translation>
    </message>
    <message>
        <source>%L1 of %L2 answers</source>
        <translation>%L1 / %L2 个回答</translation>
    </message>
    <message>
        <source>“%1” waits for the job before it</source>
        <translation>“%1”正在等待前面的任务</translation>
    </message>
    <message>
        <source>“%1” is paused</source>
        <translation>“%1”已暂停</translation>
    </message>
    <message>
        <source>“%1” failed</source>
        <translation>“%1”失败了</translation>
    </message>
    <message>
        <source>Evaluating “%1”</source>
        <translation>正在评估“%1”</translation>
    </message>
    <message>
        <source>Reading the queries of “%1”</source>
        <translation>正在读取“%1”的问题</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationForm</name>
    <message>
        <source>A new evaluation</source>
        <translation>新的评估</translation>
    </message>
    <message>
        <source>Every query is answered by every method with every number of demonstrations and every seed. Answers are kept as they come.</source>
        <translation>每个问题都由每种方法用每个示例数和每个种子回答。回答随时保存。</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Query set</source>
        <translation>问题集</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Where the demonstrations come from</source>
        <translation>示例的来源</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Which demonstrations a query gets</source>
        <translation>一个问题得到哪些示例</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>In which order they are shown</source>
        <translation>示例展示的顺序</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>示例数</translation>
    </message>
    <message>
        <source>Numbers of demonstrations, by commas</source>
        <translation>示例的个数，用逗号分隔</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个词元</translation>
    </message>
    <message>
        <source>Like the query set</source>
        <translation>与问题集同名</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What counts as right; answers can be scored by another one later</source>
        <translation>什么算正确；以后可以按别的指标重新评分</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>Answers are cut off there</source>
        <translation>回答在此处截断</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the evaluation is called in the list</source>
        <translation>评估在列表中的名称</translation>
    </message>
    <message>
        <source>The query set&apos;s own demonstrations</source>
        <translation>问题集自带的示例</translation>
    </message>
    <message>
        <source>Choose a query set.</source>
        <translation>请选择问题集。</translation>
    </message>
    <message>
        <source>The query set cannot be used.</source>
        <translation>这个问题集无法使用。</translation>
    </message>
    <message>
        <source>Reading the query set…</source>
        <translation>正在读取问题集……</translation>
    </message>
    <message>
        <source>There are no queries in the query set.</source>
        <translation>问题集中没有问题。</translation>
    </message>
    <message>
        <source>The queries have no demonstrations of their own: choose a gallery.</source>
        <translation>这些问题没有自带示例：请选择图库。</translation>
    </message>
    <message>
        <source>Choose at least one method.</source>
        <translation>请至少选择一种方法。</translation>
    </message>
    <message>
        <source>Shots are numbers, by commas: 0, 1, 2, 4</source>
        <translation>示例数是用逗号分隔的数字：0, 1, 2, 4</translation>
    </message>
    <message>
        <source>No model is open yet.</source>
        <translation>还没有打开模型。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln query(s), %1</source>
        <translation>
            <numerusform>%Ln 个问题，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 answers with %2</source>
        <translation>%L1 个回答，模型 %2</translation>
    </message>
    <message>
        <source>Select demonstrations of this gallery in the window first.</source>
        <translation>请先在窗口中选中该图库的示例。</translation>
    </message>
    <message>
        <source>This metric ranks options, and the queries have none.</source>
        <translation>该指标要对选项排序，而问题没有选项。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out, the first: %1</source>
        <translation>
            <numerusform>跳过 %Ln 行，第一行：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Those selected in the window</source>
        <translation>窗口中选中的</translation>
    </message>
    <message>
        <source>Draws other demonstrations</source>
        <translation>抽取不同的示例</translation>
    </message>
    <message>
        <source>Shows the same ones in another order</source>
        <translation>以不同顺序展示相同示例</translation>
    </message>
    <message>
        <source>How often everything is repeated</source>
        <translation>全部重复的次数</translation>
    </message>
    <message>
        <source>Each seed</source>
        <translation>每个种子</translation>
    </message>
    <message>
        <source>With orders, the results say how far answers depend on them</source>
        <translation>改变顺序时，结果会说明回答受顺序影响的程度</translation>
    </message>
    <message>
        <source>yes, else the last one</source>
        <translation>yes，否则取最后一个</translation>
    </message>
    <message>
        <source>Positive option</source>
        <translation>正类选项</translation>
    </message>
    <message>
        <source>The option whose likelihood AUC ranks by</source>
        <translation>AUC 按该选项的概率排序</translation>
    </message>
    <message>
        <source>More about scoring</source>
        <translation>评分的更多设置</translation>
    </message>
    <message>
        <source>Wilson for right or wrong, else bootstrap</source>
        <translation>对错用 Wilson，其余用自助法</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>自助法</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Wilson</translation>
    </message>
    <message>
        <source>Keep how likely the options are</source>
        <translation>保存各选项的概率</translation>
    </message>
    <message>
        <source>Further metrics</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>95 % intervals</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>How sure the numbers are</source>
        <translation>数值的可靠程度</translation>
    </message>
    <message>
        <source>Likelihoods</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>So that answers can be scored by them later; takes longer</source>
        <translation>以便日后据此评分；耗时更长</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>工作区以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationModel</name>
    <message>
        <source>unfinished, %L1 of %L2</source>
        <translation>未完成，%L1 / %L2</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>自带示例</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationPlots</name>
    <message>
        <source>Plot</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save this plot</source>
        <translation>保存这张图表</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>数据点 (CSV)…</translation>
    </message>
    <message>
        <source>The plot; the table says the same</source>
        <translation>图表；表格内容相同</translation>
    </message>
    <message>
        <source>Points of the plot</source>
        <translation>图表的数据点</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>Save the Plot</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>The plot was written to %1.</source>
        <translation>图表已写入 %1。</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>图表无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationResults</name>
    <message>
        <source>Results by method, shots and seed</source>
        <translation>按方法、示例数和种子的结果</translation>
    </message>
    <message>
        <source>Differences between methods</source>
        <translation>方法之间的差异</translation>
    </message>
    <message>
        <source>Parts of the results</source>
        <translation>结果的各部分</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Answer what is missing; what is kept is not asked again</source>
        <translation>回答缺少的部分；已保存的不再提问</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Scores the stored answers anew, without asking again</source>
        <translation>重新为保存的回答评分，不再提问</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>报告 (HTML)…</translation>
    </message>
    <message>
        <source>Answers (CSV)…</source>
        <translation>回答 (CSV)…</translation>
    </message>
    <message>
        <source>Answers (JSONL, lossless)…</source>
        <translation>回答（JSONL，无损）…</translation>
    </message>
    <message>
        <source>Rows (CSV)…</source>
        <translation>结果行 (CSV)…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>There are no answers yet.</source>
        <translation>还没有回答。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) failed and count as wrong.</source>
        <translation>
            <numerusform>%Ln 个回答失败，按错误计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one evaluation to export it</source>
        <translation>选择一个评估才能导出</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>自带示例</translation>
    </message>
    <message numerus="yes">
        <source>%Ln query(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>unfinished, %L1 of %L2</source>
        <translation>未完成，%L1 / %L2</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>Export the Answers</source>
        <translation>导出回答</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Export the Rows</source>
        <translation>导出结果行</translation>
    </message>
    <message>
        <source>Order of the demonstrations</source>
        <translation>示例的顺序</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Choose another metric.</source>
        <translation>请选择其他指标。</translation>
    </message>
</context>
<context>
    <name>aim::ui::FirstQuestionsBar</name>
    <message>
        <source>Try it:</source>
        <translation>试一试：</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>试试：%1</translation>
    </message>
</context>
<context>
    <name>aim::ui::FuseBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of fusing</source>
        <translation>融合进度</translation>
    </message>
    <message>
        <source>Fusing…</source>
        <translation>融合中…</translation>
    </message>
    <message>
        <source>All fused</source>
        <translation>全部已融合</translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>The model is not open.</source>
        <translation>模型尚未打开。</translation>
    </message>
    <message>
        <source>This model has no projector; choose one with the model.</source>
        <translation>此模型没有投影器；请在选择模型时指定。</translation>
    </message>
    <message>
        <source>Every demonstration has its fused tokens.</source>
        <translation>每个示例都已有融合词元。</translation>
    </message>
    <message>
        <source>Computes the fused tokens of the demonstrations that have none, so that AIM answers at once (Ctrl+F7)</source>
        <translation>计算尚缺的融合词元，使 AIM 立即作答（Ctrl+F7）</translation>
    </message>
    <message numerus="yes">
        <source>Fuse %Ln</source>
        <translation>
            <numerusform>融合 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Fusing %L1 of %L2</source>
        <translation>正在融合 %L1 / %L2</translation>
    </message>
    <message>
        <source>Pause fusing</source>
        <translation>暂停融合</translation>
    </message>
    <message>
        <source>Go on fusing</source>
        <translation>继续融合</translation>
    </message>
    <message>
        <source>Paused at %L1 of %L2</source>
        <translation>已暂停于 %L1 / %L2</translation>
    </message>
    <message>
        <source>Fusing is paused</source>
        <translation>融合已暂停</translation>
    </message>
    <message>
        <source>Fusing waits its turn</source>
        <translation>融合正在排队</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>工作区以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>aim::ui::GalleryModel</name>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln 个示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fused</source>
        <translation>
            <numerusform>已融合 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>being fused</source>
        <translation>正在融合</translation>
    </message>
</context>
<context>
    <name>aim::ui::GalleryPanel</name>
    <message>
        <source>Galleries</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>New gallery (Ctrl+N)</source>
        <translation>新建图库（Ctrl+N）</translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation>新图库</translation>
    </message>
    <message>
        <source>Gallery “%1” deleted.</source>
        <translation>图库“%1”已删除。</translation>
    </message>
    <message>
        <source>New Gallery</source>
        <translation>新建图库</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>“%1” is part of “%2” now.</source>
        <translation>“%1”已并入“%2”。</translation>
    </message>
    <message>
        <source>Merge Into</source>
        <translation>合并到</translation>
    </message>
</context>
<context>
    <name>aim::ui::HistoryPanel</name>
    <message>
        <source>Earlier runs</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>搜索记录</translation>
    </message>
    <message>
        <source>Search in earlier runs</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Export runs as CSV or JSONL</source>
        <translation>将记录导出为 CSV 或 JSONL</translation>
    </message>
    <message>
        <source>No run fits the search.</source>
        <translation>没有记录符合搜索。</translation>
    </message>
    <message>
        <source>Every question you ask is kept here.</source>
        <translation>您提出的每个问题都会保存在这里。</translation>
    </message>
    <message>
        <source>Export the Selected Runs</source>
        <translation>导出所选记录</translation>
    </message>
    <message>
        <source>Export All Runs</source>
        <translation>导出全部记录</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>JSON lines, lossless</source>
        <translation>JSON 行，无损</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>再次打开</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln Run(s)…</source>
        <translation>
            <numerusform>导出 %Ln 条记录…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Run(s)</source>
        <translation>
            <numerusform>删除 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only pinned runs</source>
        <translation>只显示固定的运行</translation>
    </message>
    <message>
        <source>No run is pinned yet. Pin one with its context menu, or with P.</source>
        <translation>还没有固定的运行。用右键菜单或 P 键固定一个。</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>请选择两次运行进行比较。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) copied as Markdown.</source>
        <translation>
            <numerusform>已将 %Ln 次运行复制为 Markdown。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>再次提问</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Compare the Two</source>
        <translation>比较这两次</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Select one run to ask it again.</source>
        <translation>请选择一次运行以再次提问。</translation>
    </message>
    <message>
        <source>Select runs to copy them.</source>
        <translation>请选择要复制的运行。</translation>
    </message>
    <message>
        <source>Select runs to export them.</source>
        <translation>请选择要导出的运行。</translation>
    </message>
</context>
<context>
    <name>aim::ui::ImportDialog</name>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Import into “%1”</source>
        <translation>导入到“%1”</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Will be read as %1.</source>
        <translation>将按 %1 读取。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobModel</name>
    <message>
        <source>Train %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>Fuse “%1”</source>
        <translation>融合“%1”</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
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
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Evaluate “%1”</source>
        <translation>评估“%1”</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>已完成 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>还有 %Ln 项等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all jobs (Ctrl+J)</source>
        <translation>显示所有任务 (Ctrl+J)</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobsDialog</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>没有正在进行的任务</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>清除已结束的</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Stop and Keep the Best</source>
        <translation>停止并保留最好的</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fusing, training, evaluations and imports are listed here while they run, wait or have failed. They go on after a restart.</source>
        <translation>融合、训练、评估和导入在运行、等待或失败时列在这里。重启后会继续。</translation>
    </message>
    <message>
        <source>Do This First</source>
        <translation>优先执行</translation>
    </message>
    <message>
        <source>What runs now steps back and goes on behind it</source>
        <translation>正在运行的任务会让位，并在其后继续</translation>
    </message>
</context>
<context>
    <name>aim::ui::KnownModels</name>
    <message>
        <source>missing</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>足够</translation>
    </message>
    <message>
        <source>too large for the free memory</source>
        <translation>超出可用内存</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>演示模型</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>存储格式</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
</context>
<context>
    <name>aim::ui::LocalEngine</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>This evaluation was begun with another model, projector or number format. Open that one to go on.</source>
        <translation>此评测是用另一个模型、投影器或数值格式开始的。请打开原来的那个再继续。</translation>
    </message>
    <message>
        <source>No model is open. Choose one first.</source>
        <translation>还没有打开模型。请先选择一个。</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>工作区以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>aim::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>New Workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>&amp;Open Workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Export All &amp;Runs…</source>
        <translation>导出全部记录(&amp;R)…</translation>
    </message>
    <message>
        <source>Export Selected Runs…</source>
        <translation>导出所选记录…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paste Picture into Gallery</source>
        <translation>将图片粘贴到图库(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Find Demonstrations</source>
        <translation>查找示例(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;Runs</source>
        <translation>查找记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>图库(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New Gallery</source>
        <translation>新建图库(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete Gallery</source>
        <translation>删除图库(&amp;D)</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>添加图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import &amp;Table…</source>
        <translation>导入表格(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export Gallery…</source>
        <translation>导出图库(&amp;E)…</translation>
    </message>
    <message>
        <source>Fu&amp;se</source>
        <translation>融合(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel Fusing</source>
        <translation>取消融合(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>提问(&amp;A)</translation>
    </message>
    <message>
        <source>Ask with Another &amp;Seed</source>
        <translation>换种子提问(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Choose &amp;Picture…</source>
        <translation>选择图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Paste Picture to Ask &amp;About</source>
        <translation>粘贴要提问的图片(&amp;A)</translation>
    </message>
    <message>
        <source>Go to &amp;Question</source>
        <translation>转到问题(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Choose Model…</source>
        <translation>选择模型(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>侧栏(&amp;S)</translation>
    </message>
    <message>
        <source>Switch Pictures and &amp;Table</source>
        <translation>切换图片和表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About AIM Workbench</source>
        <translation>关于 AIM Workbench(&amp;A)</translation>
    </message>
    <message>
        <source>New Workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Choose another name, or open it with File ▸ Open Workspace.</source>
        <translation>请换一个名称，或用“文件 ▸ 打开工作区”打开它。</translation>
    </message>
    <message>
        <source>Open Workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>About AIM Workbench</source>
        <translation>关于 AIM Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;AIM Workbench %1&lt;/h3&gt;&lt;p&gt;Fused in-context learning for multi-modal models on your own machine: each demonstration is read once, and its picture and text become a few fused tokens (AIM, arXiv 2406.07588).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Nothing you do here leaves this machine.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;AIM Workbench %1&lt;/h3&gt;&lt;p&gt;在您自己的电脑上对多模态模型做融合式上下文学习：每个示例只读一次，其图片和文字变成少量融合词元（AIM，arXiv 2406.07588）。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。您在此所做的一切都不会离开这台电脑。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>AIM Workbench</source>
        <translation>AIM Workbench</translation>
    </message>
    <message>
        <source>%1 – AIM Workbench</source>
        <translation>%1 – AIM Workbench</translation>
    </message>
    <message>
        <source>&amp;Merge Into</source>
        <translation>合并到(&amp;M)</translation>
    </message>
    <message>
        <source>Pause or &amp;Go On</source>
        <translation>暂停或继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Ask Again</source>
        <translation>再次提问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pin or Unpin</source>
        <translation>固定或取消固定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Compare Two</source>
        <translation>比较两次(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save the Comparison…</source>
        <translation>保存对比(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Train a Projector…</source>
        <translation>训练投影器(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>Look &amp;Around</source>
        <translation>快速导览(&amp;A)</translation>
    </message>
    <message>
        <source>Demonstrations show what you mean</source>
        <translation>示例说明您的意图</translation>
    </message>
    <message>
        <source>A gallery holds pictures, each with a question and its answer. Fuse reads every one of them once and keeps a few fused tokens in place of the picture.</source>
        <translation>图库里存放图片，每张都有问题和答案。“融合”会把每张图片读一次，只保留少量融合词元来代替图片。</translation>
    </message>
    <message>
        <source>Ask about a new picture</source>
        <translation>对新图片提问</translation>
    </message>
    <message>
        <source>Drop a picture here, type a question and press Ask. In the demo, the buttons under “Try it” ask for you.</source>
        <translation>把图片拖到这里，输入问题，然后按“提问”。在演示中，“试试看”后面的按钮会替您提问。</translation>
    </message>
    <message>
        <source>Compare the answers</source>
        <translation>比较答案</translation>
    </message>
    <message>
        <source>Each method answers in a column of its own: what it said, whether it is right, and what it cost. The small pictures are the demonstrations it was shown.</source>
        <translation>每种方法在自己的一列中作答：答案是什么、是否正确、花费多少。小图片是它看到的示例。</translation>
    </message>
    <message>
        <source>&amp;Evaluate…</source>
        <translation>评估(&amp;E)…</translation>
    </message>
    <message>
        <source>Import D&amp;ata Set…</source>
        <translation>导入数据集(&amp;A)…</translation>
    </message>
    <message>
        <source>Pas&amp;te Picture</source>
        <translation>粘贴图片(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Move Demonstrations Up</source>
        <translation>上移示例</translation>
    </message>
    <message>
        <source>Move Demonstrations Down</source>
        <translation>下移示例</translation>
    </message>
    <message>
        <source>Pin or Unpin, in the history</source>
        <translation>固定或取消固定（历史中）</translation>
    </message>
    <message>
        <source>Delete, in the list of evaluations</source>
        <translation>删除（评估列表中）</translation>
    </message>
    <message>
        <source>Copy the Rows, in tables of results</source>
        <translation>复制行（结果表格中）</translation>
    </message>
    <message>
        <source>Go to what is to be deleted: demonstrations, runs or a gallery.</source>
        <translation>请先选中要删除的内容：示例、记录或图库。</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Save What Can Be Read…</source>
        <translation>抢救可读内容…</translation>
    </message>
    <message>
        <source>Save What Can Be Read</source>
        <translation>抢救可读内容</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 抢救</translation>
    </message>
</context>
<context>
    <name>aim::ui::ModelChip</name>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>opening, %1 %</source>
        <translation>打开中，%1 %</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>打开中…</translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation>正在打开模型。</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>投影器</translation>
    </message>
    <message>
        <source>no projector</source>
        <translation>无投影器</translation>
    </message>
    <message>
        <source>%1 million parameters, %2</source>
        <translation>%1 百万参数，%2</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>Projector for the span “%1”</source>
        <translation>投影器适用范围“%1”</translation>
    </message>
    <message>
        <source>Model: %1 %2</source>
        <translation>模型：%1 %2</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>演示模型</translation>
    </message>
</context>
<context>
    <name>aim::ui::ModelDialog</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>NVIDIA card</source>
        <translation>NVIDIA 显卡</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Open Model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Choose the Model&apos;s Folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Choose a Projector</source>
        <translation>选择投影器</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>投影器</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影器</translation>
    </message>
    <message>
        <source>The demo&apos;s</source>
        <translation>演示自带的</translation>
    </message>
    <message>
        <source>None: AIM cannot be asked</source>
        <translation>无：不能使用 AIM</translation>
    </message>
    <message>
        <source>, trained with %1</source>
        <translation>，用 %1 训练</translation>
    </message>
    <message>
        <source>Add the folder of a Hugging Face snapshot, as it lies on the disk. Only safetensors files are opened.</source>
        <translation>添加磁盘上原样的 Hugging Face 模型文件夹。只会打开 safetensors 文件。</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>Needs about %1 with 4,096 tokens of context; %2 are free.</source>
        <translation>4,096 个上下文词元约需 %1；当前可用 %2。</translation>
    </message>
    <message>
        <source>It may be slow, or end for lack of it.</source>
        <translation>可能会很慢，或因内存不足而终止。</translation>
    </message>
    <message>
        <source>%1 does not fit this model: its states are of another width.</source>
        <translation>%1 与此模型不匹配：模型状态的宽度不同。</translation>
    </message>
</context>
<context>
    <name>aim::ui::PictureWell</name>
    <message>
        <source>Picture asked about. Press to choose another.</source>
        <translation>要提问的图片。按下可另选一张。</translation>
    </message>
    <message>
        <source>No picture yet. Press to choose one.</source>
        <translation>尚无图片。按下可选择一张。</translation>
    </message>
    <message>
        <source>Drop, paste or click to ask about another picture</source>
        <translation>拖放、粘贴或点击以更换图片</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Drop or paste a picture,
or click to choose one</source>
        <translation>拖放或粘贴图片，
或点击选择</translation>
    </message>
</context>
<context>
    <name>aim::ui::PromptDialog</name>
    <message>
        <source>Prompt of %1</source>
        <translation>“%1”的提示</translation>
    </message>
    <message>
        <source>The prompt the model was given</source>
        <translation>模型得到的提示</translation>
    </message>
    <message>
        <source>%1 text tokens</source>
        <translation>文字词元 %1</translation>
    </message>
    <message>
        <source>%1 image tokens</source>
        <translation>图片词元 %1</translation>
    </message>
    <message>
        <source>%1 fused tokens</source>
        <translation>融合词元 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>已融合</translation>
    </message>
    <message>
        <source>Nothing was put to the model: this method generates nothing.</source>
        <translation>没有向模型提交任何内容：此方法不生成文字。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln 个词元</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::QueryPanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check the model and the picture, and ask again.</source>
        <translation>请检查模型和图片，然后重新提问。</translation>
    </message>
    <message>
        <source>What do you want to know about it?</source>
        <translation>您想知道什么？</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Right answer, if you know it</source>
        <translation>正确答案（如果知道）</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Ask (Ctrl+Return)</source>
        <translation>提问（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Methods, demonstrations and generation</source>
        <translation>方法、示例和生成</translation>
    </message>
    <message>
        <source>Options: methods, demonstrations and generation</source>
        <translation>选项：方法、示例和生成</translation>
    </message>
    <message>
        <source>The workspace is not open yet.</source>
        <translation>工作区尚未打开。</translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation>正在打开模型。</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>请先选择模型。</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>正在读取图片。</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>请先选择图片。</translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation>请先输入问题。</translation>
    </message>
    <message>
        <source>Choose at least one method under Options.</source>
        <translation>请在“选项”中至少选择一种方法。</translation>
    </message>
    <message>
        <source>Select the demonstrations to use.</source>
        <translation>请选择要使用的示例。</translation>
    </message>
    <message>
        <source>Ask instead</source>
        <translation>改为提问</translation>
    </message>
    <message>
        <source>Choose a Picture to Ask About</source>
        <translation>选择要提问的图片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln method(s)</source>
        <translation>
            <numerusform>%Ln 种方法</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · all demonstrations</source>
        <translation>%1 · 全部示例</translation>
    </message>
    <message>
        <source>%1 · the selected ones</source>
        <translation>%1 · 所选示例</translation>
    </message>
    <message>
        <source>%1 · those of the run</source>
        <translation>%1 · 该次记录的示例</translation>
    </message>
    <message>
        <source>%1 · %2 · seed %3</source>
        <translation>%1 · %2 · 种子 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln 个示例</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Make a gallery first.</source>
        <translation>请先新建图库。</translation>
    </message>
</context>
<context>
    <name>aim::ui::QueryPicture</name>
    <message>
        <source>Choose another picture.</source>
        <translation>请选择另一张图片。</translation>
    </message>
    <message>
        <source>Pictures are not fetched from the network.</source>
        <translation>不会从网络获取图片。</translation>
    </message>
    <message>
        <source>There is no picture in what was pasted or dropped.</source>
        <translation>粘贴或拖放的内容中没有图片。</translation>
    </message>
    <message>
        <source>Copy a picture, or drop a picture file.</source>
        <translation>请复制一张图片，或拖放图片文件。</translation>
    </message>
    <message>
        <source>Save the picture and drop its file, or copy the picture itself and paste it here.</source>
        <translation>请保存图片后把文件拖到这里，或复制图片本身并粘贴到这里。</translation>
    </message>
</context>
<context>
    <name>aim::ui::QuestionTemplates</name>
    <message>
        <source>Question templates</source>
        <translation>问题模板</translation>
    </message>
    <message>
        <source>What is in this picture?</source>
        <translation>这张图片里有什么？</translation>
    </message>
    <message>
        <source>Which of these is it: {labels}?</source>
        <translation>是下面哪一个：{labels}？</translation>
    </message>
    <message>
        <source>Describe this picture in one sentence.</source>
        <translation>用一句话描述这张图片。</translation>
    </message>
    <message>
        <source>What does the text in it say?</source>
        <translation>图中的文字写了什么？</translation>
    </message>
    <message>
        <source>Keep This Question as a Template</source>
        <translation>将此问题存为模板</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>The question is a template now.</source>
        <translation>该问题已存为模板。</translation>
    </message>
    <message>
        <source>The demonstrations of this gallery have no labels yet.</source>
        <translation>此图库的示例还没有标签。</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1或%2</translation>
    </message>
</context>
<context>
    <name>aim::ui::RunModel</name>
    <message>
        <source>%1, asked %2 of gallery %3 by %4</source>
        <translation>%1，%2 在图库 %3 中用 %4 提问</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>aim::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>aim::ui::SourceFields</name>
    <message>
        <source>JSONL, CSV, COCO captions, VQA v2, a folder, …</source>
        <translation>JSONL、CSV、COCO 描述、VQA v2、文件夹……</translation>
    </message>
    <message>
        <source>Beside the file</source>
        <translation>在文件旁</translation>
    </message>
    <message>
        <source>Beside the questions</source>
        <translation>在问题文件旁</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What is in this image?</source>
        <translation>What is in this image?</translation>
    </message>
    <message>
        <source>Leave out rows that cannot be used</source>
        <translation>跳过无法使用的行</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Pictures in</source>
        <translation>图片位置</translation>
    </message>
    <message>
        <source>Choose the Folder of the Pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The layout of the file or folder</source>
        <translation>文件或文件夹的格式</translation>
    </message>
    <message>
        <source>Only the first so many</source>
        <translation>只用前面这么多个</translation>
    </message>
    <message>
        <source>More about the data set</source>
        <translation>数据集的更多设置</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Choose the Annotations</source>
        <translation>选择标注文件</translation>
    </message>
    <message>
        <source>The answers of VQA v2 and OK-VQA, where they are not found</source>
        <translation>VQA v2 与 OK-VQA 的答案，未自动找到时填写</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Only this part: train, val, test (Flickr30k, imagefolder)</source>
        <translation>只用这一部分：train、val、test（Flickr30k、imagefolder）</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题文本</translation>
    </message>
    <message>
        <source>Asked where the data set has no question</source>
        <translation>数据集没有问题时使用</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>错误行</translation>
    </message>
    <message>
        <source>Otherwise the first one ends the reading, with its line and the reason</source>
        <translation>否则在第一个错误行停止读取，并说明行号与原因</translation>
    </message>
</context>
<context>
    <name>aim::ui::ThumbStrip</name>
    <message numerus="yes">
        <source>Show %Ln more demonstration(s)</source>
        <translation>
            <numerusform>再显示 %Ln 个示例</numerusform>
        </translation>
    </message>
    <message>
        <source>The other demonstrations of the answer</source>
        <translation>该答案的其余示例</translation>
    </message>
</context>
<context>
    <name>aim::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>aim::ui::TokenLegend</name>
    <message>
        <source>image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>已融合</translation>
    </message>
    <message>
        <source>What the context consists of</source>
        <translation>上下文的组成</translation>
    </message>
</context>
<context>
    <name>aim::ui::Tour</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>aim::ui::TrainingDialog</name>
    <message>
        <source>Train a Projector</source>
        <translation>训练投影器</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop and Keep the Best</source>
        <translation>停止并保留最好的</translation>
    </message>
    <message>
        <source>Use This Projector</source>
        <translation>使用此投影器</translation>
    </message>
    <message>
        <source>Train Another</source>
        <translation>再训练一个</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>保留集损失</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>保留集准确率</translation>
    </message>
    <message>
        <source>Loss and held-out accuracy over the steps</source>
        <translation>各步的损失和保留集准确率</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The curves appear here while it trains.</source>
        <translation>训练时这里会显示曲线。</translation>
    </message>
    <message>
        <source>Waits for the job before it.</source>
        <translation>正在等待前一个任务。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Paused. The best so far is in the file.</source>
        <translation>已暂停。目前最好的结果已写入文件。</translation>
    </message>
    <message>
        <source>The projector is in %1</source>
        <translation>投影器保存在 %1</translation>
    </message>
    <message>
        <source>Reading the model and the first examples</source>
        <translation>正在读取模型和首批样例</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>第 %L1 步，共 %L2 步</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>held-out answers right %1</source>
        <translation>保留集答案正确率 %1</translation>
    </message>
</context>
<context>
    <name>aim::ui::TrainingForm</name>
    <message>
        <source>The model stays as it is; one linear layer learns to turn what it has read of a demonstration into fused tokens.</source>
        <translation>模型保持不变；一个线性层学习把模型读过的示例变成融合词元。</translation>
    </message>
    <message>
        <source>JSONL: documents or episodes</source>
        <translation>JSONL：文档或任务片段</translation>
    </message>
    <message>
        <source>A .safetensors file</source>
        <translation>一个 .safetensors 文件</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>问题和答案</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>All behind the picture</source>
        <translation>图片之后的全部</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Choose the Model&apos;s Folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>Choose a Corpus</source>
        <translation>选择语料</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Where to Write the Projector</source>
        <translation>投影器保存到</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>投影器</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>How often the layer is improved</source>
        <translation>该层更新的次数</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Fewest shots</source>
        <translation>最少示例数</translation>
    </message>
    <message>
        <source>Most shots</source>
        <translation>最多示例数</translation>
    </message>
    <message>
        <source>Demonstrations before each query, drawn anew at each step</source>
        <translation>每个问题之前的示例数，每一步重新抽取</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>示例数</translation>
    </message>
    <message>
        <source>Queries a step</source>
        <translation>每步问题数</translation>
    </message>
    <message>
        <source>More are steadier and need more memory</source>
        <translation>越多越稳定，也需要更多内存</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The highest; it falls towards the end</source>
        <translation>最高值；随后逐渐下降</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>检查间隔</translation>
    </message>
    <message>
        <source>So many steps lie between two looks at held-out examples; each is a checkpoint</source>
        <translation>两次检查保留样例之间的步数；每次检查都是一个检查点</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Which of a demonstration&apos;s tokens are fused</source>
        <translation>融合示例中的哪些词元</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed gives the same projector</source>
        <translation>相同的种子得到相同的投影器</translation>
    </message>
    <message>
        <source>Choose the model&apos;s folder: there is no config.json in it.</source>
        <translation>请选择模型文件夹：其中没有 config.json。</translation>
    </message>
    <message>
        <source>Choose a corpus to train on.</source>
        <translation>请选择用于训练的语料。</translation>
    </message>
    <message>
        <source>Choose where to write the projector.</source>
        <translation>请选择投影器的保存位置。</translation>
    </message>
    <message>
        <source>The projector&apos;s file ends in .safetensors.</source>
        <translation>投影器文件名以 .safetensors 结尾。</translation>
    </message>
    <message>
        <source>Nothing can be written to the projector&apos;s folder.</source>
        <translation>无法写入投影器所在的文件夹。</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 已存在：请换一个名称。</translation>
    </message>
</context>
<context>
    <name>aim::ui::Workbench</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，未做任何更改。</translation>
    </message>
    <message>
        <source>Importing into the gallery</source>
        <translation>正在导入图库</translation>
    </message>
    <message>
        <source>Picture added.</source>
        <translation>已添加图片。</translation>
    </message>
    <message>
        <source>Exporting the gallery</source>
        <translation>正在导出图库</translation>
    </message>
    <message>
        <source>Exporting runs</source>
        <translation>正在导出记录</translation>
    </message>
    <message>
        <source>Runs written to %1.</source>
        <translation>记录已写入 %1。</translation>
    </message>
    <message>
        <source>Choose another file with File ▸ Open Workspace.</source>
        <translation>请用“文件 ▸ 打开工作区”另选一个文件。</translation>
    </message>
    <message>
        <source>Choose another model with Model ▸ Choose Model.</source>
        <translation>请用“模型 ▸ 选择模型”另选一个模型。</translation>
    </message>
    <message>
        <source>Everything is fused already.</source>
        <translation>全部都已融合。</translation>
    </message>
    <message>
        <source>There is no model to fuse with yet.</source>
        <translation>尚无可用于融合的模型。</translation>
    </message>
    <message>
        <source>Wait until it is open, or choose one with Model ▸ Choose Model.</source>
        <translation>请等待模型打开，或用“模型 ▸ 选择模型”选择一个。</translation>
    </message>
    <message>
        <source>This model has no projector, so demonstrations cannot be fused.</source>
        <translation>此模型没有投影器，因此无法融合示例。</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>正在打开工作区</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 个示例。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or row(s) were left out.</source>
        <translation>
            <numerusform>有 %Ln 个文件或行被跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个示例写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) could not be fused. The first: %1</source>
        <translation>
            <numerusform>有 %Ln 个示例无法融合。第一个：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) fused.</source>
        <translation>
            <numerusform>已融合 %Ln 个示例。</numerusform>
        </translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>正在训练 %1</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation>已停止。已完成的部分会保留。</translation>
    </message>
    <message>
        <source>It is kept under View ▸ Jobs, where it can be tried again.</source>
        <translation>它保留在 视图 ▸ 任务 中，可以在那里重试。</translation>
    </message>
    <message>
        <source>The projector was written to %1.</source>
        <translation>投影器已写入 %1。</translation>
    </message>
    <message>
        <source>The filter “Failed” shows them all.</source>
        <translation>筛选“失败”可以看到全部。</translation>
    </message>
    <message>
        <source>Choose a projector file with Model ▸ Choose Model, or train one with Model ▸ Train a Projector.</source>
        <translation>请在 模型 ▸ 选择模型 中选择投影器文件，或在 模型 ▸ 训练投影器 中训练一个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were here already.</source>
        <translation>
            <numerusform>%Ln 张图片原本已有。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model to evaluate yet.</source>
        <translation>还没有可以评估的模型。</translation>
    </message>
    <message>
        <source>The settings of this evaluation cannot be read.</source>
        <translation>无法读取这个评估的设置。</translation>
    </message>
    <message>
        <source>Begin a new one with the same query set.</source>
        <translation>请用同一个问题集新建一个。</translation>
    </message>
    <message>
        <source>Evaluation “%1” deleted.</source>
        <translation>已删除评估“%1”。</translation>
    </message>
    <message>
        <source>Exporting the evaluation</source>
        <translation>正在导出评估</translation>
    </message>
    <message>
        <source>The evaluation was written to %1.</source>
        <translation>评估已写入 %1。</translation>
    </message>
    <message>
        <source>Evaluating %1</source>
        <translation>正在评估 %1</translation>
    </message>
    <message>
        <source>Cancelled; taking back what was done</source>
        <translation>已取消；正在撤回已完成的部分</translation>
    </message>
    <message>
        <source>Choose another place and export again.</source>
        <translation>请选择其他位置后再次导出。</translation>
    </message>
    <message>
        <source>Put it right and import again; nothing was changed.</source>
        <translation>没有任何改动；请更正后再次导入。</translation>
    </message>
    <message>
        <source>The change was not made. Look whether the disk is full and whether another program holds the workspace.</source>
        <translation>更改未执行。请检查磁盘是否已满，或工作区是否被其他程序占用。</translation>
    </message>
    <message>
        <source>Make a gallery of your own with Gallery ▸ New Gallery.</source>
        <translation>请用“图库 ▸ 新建图库”自己建一个图库。</translation>
    </message>
    <message>
        <source>The workspace is not open yet.</source>
        <translation>工作区尚未打开。</translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <translation>正在抢救可读内容</translation>
    </message>
    <message>
        <source>Choose another place and save again.</source>
        <translation>请选择其他位置后重新保存。</translation>
    </message>
    <message>
        <source>Everything could be read. It is in %1, which is open now.</source>
        <translation>所有内容均可读取，已保存到 %1，现已打开。</translation>
    </message>
    <message>
        <source>What could be read is in %1, which is open now.</source>
        <translation>可读取的内容已保存到 %1，现已打开。</translation>
    </message>
    <message>
        <source>Open the workspace again with File ▸ Open Workspace.</source>
        <translation>请用“文件 ▸ 打开工作区”重新打开工作区。</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Save what can be read with File ▸ Save What Can Be Read.</source>
        <translation>请用“文件 ▸ 抢救可读内容”保存仍可读取的内容。</translation>
    </message>
    <message>
        <source>There is no gallery yet.</source>
        <translation>还没有图库。</translation>
    </message>
    <message>
        <source>Make one with Gallery ▸ New Gallery.</source>
        <translation>请用“图库 ▸ 新建图库”新建一个。</translation>
    </message>
    <message>
        <source>The change was not made.</source>
        <translation>更改未执行。</translation>
    </message>
    <message>
        <source>No step made the held-out loss better, so %1 is the untrained projector.</source>
        <translation>没有任何一步降低保留集损失，因此 %1 是未经训练的投影器。</translation>
    </message>
    <message>
        <source>Train with a smaller learning rate, or on more documents.</source>
        <translation>请减小学习率，或使用更多文档训练。</translation>
    </message>
</context>
</TS>
