<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message>
        <source>Reference: %1</source>
        <translation>Reference: %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>DemonstrationCommands</name>
    <message numerus="yes">
        <source>edit %Ln demonstration(s)</source>
        <translation>
            <numerusform>edit %Ln demonstration</numerusform>
            <numerusform>edit %Ln demonstrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln demonstration(s)</source>
        <translation>
            <numerusform>delete %Ln demonstration</numerusform>
            <numerusform>delete %Ln demonstrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln demonstration(s)</source>
        <translation>
            <numerusform>move %Ln demonstration</numerusform>
            <numerusform>move %Ln demonstrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %Ln demonstration(s)</source>
        <translation>
            <numerusform>add %Ln demonstration</numerusform>
            <numerusform>add %Ln demonstrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln run(s)</source>
        <translation>
            <numerusform>delete %Ln run</numerusform>
            <numerusform>delete %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin %Ln run(s)</source>
        <translation>
            <numerusform>pin %Ln run</numerusform>
            <numerusform>pin %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unpin %Ln run(s)</source>
        <translation>
            <numerusform>unpin %Ln run</numerusform>
            <numerusform>unpin %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DialogTexts</name>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>There is not enough memory.</source>
        <translation>There is not enough memory.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>Something unexpected went wrong: %1</translation>
    </message>
</context>
<context>
    <name>EvaluationCommands</name>
    <message>
        <source>delete evaluation</source>
        <translation>delete evaluation</translation>
    </message>
</context>
<context>
    <name>EvaluationTexts</name>
    <message>
        <source>Exact match</source>
        <translation>Exact match</translation>
    </message>
    <message>
        <source>Answer contains it</source>
        <translation>Answer contains it</translation>
    </message>
    <message>
        <source>VQA accuracy</source>
        <translation>VQA accuracy</translation>
    </message>
    <message>
        <source>Likeliest option</source>
        <translation>Likeliest option</translation>
    </message>
    <message>
        <source>Likeliest option, per token</source>
        <translation>Likeliest option, per token</translation>
    </message>
    <message>
        <source>%1 over demonstrations</source>
        <translation>%1 over demonstrations</translation>
    </message>
    <message>
        <source>%1 over context</source>
        <translation>%1 over context</translation>
    </message>
    <message>
        <source>Time over demonstrations</source>
        <translation>Time over demonstrations</translation>
    </message>
    <message>
        <source>Memory over demonstrations</source>
        <translation>Memory over demonstrations</translation>
    </message>
    <message>
        <source>%1 per label</source>
        <translation>%1 per label</translation>
    </message>
    <message>
        <source>Context tokens (mean)</source>
        <translation>Context tokens (mean)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrations</translation>
    </message>
    <message>
        <source>Milliseconds an answer (mean, 5th to 95th percentile)</source>
        <translation>Milliseconds an answer (mean, 5th to 95th percentile)</translation>
    </message>
    <message>
        <source>Peak memory above the idle model, MB</source>
        <translation>Peak memory above the idle model, MB</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln demonstration</numerusform>
            <numerusform>%Ln demonstrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95 % interval: %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Shots</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % interval</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Time, p95</source>
        <translation>Time, p95</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>5th to 95th percentile</source>
        <translation>5th to 95th percentile</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Only the first right: %1, only the second: %2</source>
        <translation>Only the first right: %1, only the second: %2</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>p (bootstrap)</source>
        <translation>p (bootstrap)</translation>
    </message>
    <message>
        <source>p (McNemar)</source>
        <translation>p (McNemar)</translation>
    </message>
    <message>
        <source>cold: %1</source>
        <translation>cold: %1</translation>
    </message>
    <message>
        <source>warm: %1</source>
        <translation>warm: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Deviation</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>Answers that change</source>
        <translation>Answers that change</translation>
    </message>
    <message>
        <source>Expected ↓  answered →</source>
        <translation>Expected ↓  answered →</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>something else</translation>
    </message>
    <message numerus="yes">
        <source>The picture of %Ln query(s) is among the demonstrations: the answers may be given away.</source>
        <translation>
            <numerusform>The picture of %Ln query is among the demonstrations: the answer may be given away.</numerusform>
            <numerusform>The pictures of %Ln queries are among the demonstrations: the answers may be given away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstQuestions</name>
    <message>
        <source>The cat in a style never seen</source>
        <translation>The cat in a style never seen</translation>
    </message>
    <message>
        <source>The elephant in a style never seen</source>
        <translation>The elephant in a style never seen</translation>
    </message>
    <message>
        <source>The rose in a style never seen</source>
        <translation>The rose in a style never seen</translation>
    </message>
    <message>
        <source>The poodle in a style never seen</source>
        <translation>The poodle in a style never seen</translation>
    </message>
</context>
<context>
    <name>FormFields</name>
    <message>
        <source>Choose: %1</source>
        <translation>Choose: %1</translation>
    </message>
</context>
<context>
    <name>GalleryCommands</name>
    <message>
        <source>create gallery</source>
        <translation>create gallery</translation>
    </message>
    <message>
        <source>duplicate gallery</source>
        <translation>duplicate gallery</translation>
    </message>
    <message>
        <source>rename gallery</source>
        <translation>rename gallery</translation>
    </message>
    <message>
        <source>delete gallery “%1”</source>
        <translation>delete gallery “%1”</translation>
    </message>
    <message>
        <source>merge gallery “%1”</source>
        <translation>merge gallery “%1”</translation>
    </message>
</context>
<context>
    <name>JobPayload</name>
    <message>
        <source>The program has ended twice in the middle of this.</source>
        <translation>The program has ended twice in the middle of this.</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Zero-shot</source>
        <translation>Zero-shot</translation>
    </message>
    <message>
        <source>The query alone, without any demonstration.</source>
        <translation>The query alone, without any demonstration.</translation>
    </message>
    <message>
        <source>AIM</source>
        <translation>AIM</translation>
    </message>
    <message>
        <source>The demonstrations as fused tokens: picture and text in a few tokens each.</source>
        <translation>The demonstrations as fused tokens: picture and text in a few tokens each.</translation>
    </message>
    <message>
        <source>Full pictures</source>
        <translation>Full pictures</translation>
    </message>
    <message>
        <source>Every demonstration with its whole picture, as turns before the query.</source>
        <translation>Every demonstration with its whole picture, as turns before the query.</translation>
    </message>
    <message>
        <source>Texts only</source>
        <translation>Texts only</translation>
    </message>
    <message>
        <source>The demonstrations&apos; questions and answers without their pictures.</source>
        <translation>The demonstrations&apos; questions and answers without their pictures.</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Nearest</translation>
    </message>
    <message>
        <source>The answer of the demonstration whose picture is most similar; nothing is generated.</source>
        <translation>The answer of the demonstration whose picture is most similar; nothing is generated.</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Majority</translation>
    </message>
    <message>
        <source>The commonest answer among the demonstrations; nothing is generated.</source>
        <translation>The commonest answer among the demonstrations; nothing is generated.</translation>
    </message>
    <message>
        <source>Copy last</source>
        <translation>Copy last</translation>
    </message>
    <message>
        <source>The answer of the last demonstration shown; nothing is generated.</source>
        <translation>The answer of the last demonstration shown; nothing is generated.</translation>
    </message>
    <message>
        <source>Shuffled answers</source>
        <translation>Shuffled answers</translation>
    </message>
    <message>
        <source>A control: full pictures, with the answers permuted.</source>
        <translation>A control: full pictures, with the answers permuted.</translation>
    </message>
    <message>
        <source>AIM, shuffled</source>
        <translation>AIM, shuffled</translation>
    </message>
    <message>
        <source>A control: AIM, with the pictures permuted before fusing.</source>
        <translation>A control: AIM, with the pictures permuted before fusing.</translation>
    </message>
    <message>
        <source>Full pictures, as few tokens</source>
        <translation>Full pictures, as few tokens</translation>
    </message>
    <message>
        <source>A control: full pictures, as many demonstrations as fit into AIM&apos;s tokens.</source>
        <translation>A control: full pictures, as many demonstrations as fit into AIM&apos;s tokens.</translation>
    </message>
    <message>
        <source>AIM, no projector</source>
        <translation>AIM, no projector</translation>
    </message>
    <message>
        <source>A control: AIM with the hidden states themselves, without the trained layer.</source>
        <translation>A control: AIM with the hidden states themselves, without the trained layer.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Random</translation>
    </message>
    <message>
        <source>Random, balanced by label</source>
        <translation>Random, balanced by label</translation>
    </message>
    <message>
        <source>Most similar pictures</source>
        <translation>Most similar pictures</translation>
    </message>
    <message>
        <source>Most similar texts</source>
        <translation>Most similar texts</translation>
    </message>
    <message>
        <source>Similar pictures and texts</source>
        <translation>Similar pictures and texts</translation>
    </message>
    <message>
        <source>The selected ones</source>
        <translation>The selected ones</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>As in the gallery</source>
        <translation>As in the gallery</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Shuffled</translation>
    </message>
    <message>
        <source>Most similar last</source>
        <translation>Most similar last</translation>
    </message>
    <message>
        <source>Most similar first</source>
        <translation>Most similar first</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>almost done</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1 s left</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>%1 min left</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>%1 h left</translation>
    </message>
</context>
<context>
    <name>aim::ui::AnswerCard</name>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Copy the answer of %1</source>
        <translation>Copy the answer of %1</translation>
    </message>
    <message>
        <source>Show the prompt of %1</source>
        <translation>Show the prompt of %1</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Answer of %1</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Waiting…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>(an empty answer)</source>
        <translation>(an empty answer)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Matches the reference</source>
        <translation>Matches the reference</translation>
    </message>
    <message>
        <source>Differs from the reference</source>
        <translation>Differs from the reference</translation>
    </message>
    <message>
        <source>%1 image</source>
        <translation>%1 image</translation>
    </message>
    <message>
        <source>%1 text</source>
        <translation>%1 text</translation>
    </message>
    <message>
        <source>%1 fused</source>
        <translation>%1 fused</translation>
    </message>
    <message>
        <source>%1 seeing</source>
        <translation>%1 seeing</translation>
    </message>
    <message>
        <source>%1 reading</source>
        <translation>%1 reading</translation>
    </message>
    <message>
        <source>%1 writing</source>
        <translation>%1 writing</translation>
    </message>
    <message>
        <source>%1 other</source>
        <translation>%1 other</translation>
    </message>
    <message>
        <source>%1 at most above the idle model</source>
        <translation>%1 at most above the idle model</translation>
    </message>
    <message>
        <source>No demonstrations</source>
        <translation>No demonstrations</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>first token after %1</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>cold</translation>
    </message>
    <message>
        <source>Warm: everything it needed of the demonstrations had been computed before.</source>
        <translation>Warm: everything it needed of the demonstrations had been computed before.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln demonstration</numerusform>
            <numerusform>%Ln demonstrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::AnswersPanel</name>
    <message>
        <source>Answers stand here side by side</source>
        <translation>Answers stand here side by side</translation>
    </message>
    <message>
        <source>Choose a picture, type a question and press Ask. Every method answers in a column of its own.</source>
        <translation>Choose a picture, type a question and press Ask. Every method answers in a column of its own.</translation>
    </message>
    <message>
        <source>This demonstration was deleted.</source>
        <translation>This demonstration was deleted.</translation>
    </message>
    <message>
        <source>Demonstration: %1 %2</source>
        <translation>Demonstration: %1 %2</translation>
    </message>
    <message>
        <source>Copy the comparison as Markdown</source>
        <translation>Copy the comparison as Markdown</translation>
    </message>
    <message>
        <source>The comparison was copied.</source>
        <translation>The comparison was copied.</translation>
    </message>
    <message>
        <source>Save the Comparison</source>
        <translation>Save the Comparison</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>The comparison was written to %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 could not be written.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>Save the comparison as PNG or PDF</source>
        <translation>Save the comparison as PNG or PDF</translation>
    </message>
    <message>
        <source>Mark the words that differ from the first column</source>
        <translation>Mark the words that differ from the first column</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF page</translation>
    </message>
    <message>
        <source>There are no answers to save yet.</source>
        <translation>There are no answers to save yet.</translation>
    </message>
</context>
<context>
    <name>aim::ui::Application</name>
    <message>
        <source>The workspace %1 is open instead. Another one can be opened with File ▸ Open Workspace.</source>
        <translation>The workspace %1 is open instead. Another one can be opened with File ▸ Open Workspace.</translation>
    </message>
    <message>
        <source>The workspace %1 is not there any more.</source>
        <translation>The workspace %1 is not there any more.</translation>
    </message>
</context>
<context>
    <name>aim::ui::AskOptions</name>
    <message>
        <source>Methods</source>
        <translation>Methods</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrations</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>At most so many demonstrations are shown</source>
        <translation>At most so many demonstrations are shown</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Another seed</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed chooses the same demonstrations and words again</source>
        <translation>The same seed chooses the same demonstrations and words again</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>0 (always the likeliest)</source>
        <translation>0 (always the likeliest)</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>Tokens of one answer</source>
        <translation>Tokens of one answer</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> tokens</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperature</translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; more lets less likely ones in</source>
        <translation>0 always takes the likeliest word; more lets less likely ones in</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Draws only from the likeliest words that together have this probability</source>
        <translation>Draws only from the likeliest words that together have this probability</translation>
    </message>
</context>
<context>
    <name>aim::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>What can be done</translation>
    </message>
</context>
<context>
    <name>aim::ui::CompareDialog</name>
    <message>
        <source>Compare Two Runs</source>
        <translation>Compare Two Runs</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>Two runs side by side</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Gallery</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>another</source>
        <translation>another</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>not asked</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrations</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Longest answer</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperature</translation>
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
        <translation>no answer yet</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationEditor</name>
    <message>
        <source>Question of the demonstration</source>
        <translation>Question of the demonstration</translation>
    </message>
    <message>
        <source>Answer of the demonstration</source>
        <translation>Answer of the demonstration</translation>
    </message>
    <message>
        <source>Label of the demonstration</source>
        <translation>Label of the demonstration</translation>
    </message>
    <message>
        <source>Ask about this picture</source>
        <translation>Ask about this picture</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>A&amp;nswer</source>
        <translation>A&amp;nswer</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>Edits apply to all of them</source>
        <translation>Edits apply to all of them</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>(different)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Select demonstrations to edit them. Drag them to change their order, or onto the query to ask about one.</source>
        <translation>Select demonstrations to edit them. Drag them to change their order, or onto the query to ask about one.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln demonstration</numerusform>
            <numerusform>%Ln demonstrations</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>No. %1</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationGrid</name>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrations</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationModel</name>
    <message>
        <source>fused</source>
        <translation>fused</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>stale</translation>
    </message>
    <message>
        <source>not fused</source>
        <translation>not fused</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <source>Demonstration %1: %2 %3</source>
        <translation>Demonstration %1: %2 %3</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>could not be fused</source>
        <translation>could not be fused</translation>
    </message>
    <message>
        <source>Open the workspace again with File ▸ Open Workspace.</source>
        <translation>Open the workspace again with File ▸ Open Workspace.</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationPanel</name>
    <message>
        <source>Add Pictures</source>
        <translation>Add Pictures</translation>
    </message>
    <message>
        <source>Add a Folder of Pictures</source>
        <translation>Add a Folder of Pictures</translation>
    </message>
    <message>
        <source>Import a Table</source>
        <translation>Import a Table</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Export the Gallery to a New Folder</source>
        <translation>Export the Gallery to a New Folder</translation>
    </message>
    <message>
        <source>Pictures are not fetched from the network.</source>
        <translation>Pictures are not fetched from the network.</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>There is no picture to paste.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search in demonstrations</source>
        <translation>Search in demonstrations</translation>
    </message>
    <message>
        <source>Filter by label</source>
        <translation>Filter by label</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Filter by state</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Any state</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fused</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Stale</translation>
    </message>
    <message>
        <source>Not fused</source>
        <translation>Not fused</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>Show as pictures</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add pictures to this gallery</source>
        <translation>Add pictures to this gallery</translation>
    </message>
    <message>
        <source>Start with a gallery</source>
        <translation>Start with a gallery</translation>
    </message>
    <message>
        <source>A gallery holds the pictures, questions and answers that show the model what you mean.</source>
        <translation>A gallery holds the pictures, questions and answers that show the model what you mean.</translation>
    </message>
    <message>
        <source>New Gallery</source>
        <translation>New Gallery</translation>
    </message>
    <message>
        <source>Drop pictures or a folder here</source>
        <translation>Drop pictures or a folder here</translation>
    </message>
    <message>
        <source>Each picture becomes a demonstration. A folder for each label, a text file beside each picture, CSV and JSONL tables are understood.</source>
        <translation>Each picture becomes a demonstration. A folder for each label, a text file beside each picture, CSV and JSONL tables are understood.</translation>
    </message>
    <message>
        <source>Add Pictures…</source>
        <translation>Add Pictures…</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Add Folder…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No demonstration fits the search and the filters.</source>
        <translation>No demonstration fits the search and the filters.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Show All</translation>
    </message>
    <message>
        <source>Show all demonstrations to change their order.</source>
        <translation>Show all demonstrations to change their order.</translation>
    </message>
    <message>
        <source>Demonstrations as a table</source>
        <translation>Demonstrations as a table</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>Add &amp;Pictures…</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>Add &amp;Folder…</translation>
    </message>
    <message>
        <source>Import &amp;Table…</source>
        <translation>Import &amp;Table…</translation>
    </message>
    <message>
        <source>P&amp;aste Picture</source>
        <translation>P&amp;aste Picture</translation>
    </message>
    <message>
        <source>Ask About This Picture</source>
        <translation>Ask About This Picture</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Any label</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>no label</translation>
    </message>
    <message>
        <source>That demonstration is not in the gallery on show.</source>
        <translation>That demonstration is not in the gallery on show.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) moved.</source>
        <translation>
            <numerusform>%Ln demonstration moved.</numerusform>
            <numerusform>%Ln demonstrations moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Demonstration(s)</source>
        <translation>
            <numerusform>Delete %Ln Demonstration</numerusform>
            <numerusform>Delete %Ln Demonstrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln demonstration</numerusform>
            <numerusform>%Ln demonstrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fused</source>
        <translation>
            <numerusform>%Ln fused</numerusform>
            <numerusform>%Ln fused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <translation>
            <numerusform>%Ln stale</numerusform>
            <numerusform>%Ln stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) deleted.</source>
        <translation>
            <numerusform>%Ln demonstration deleted.</numerusform>
            <numerusform>%Ln demonstrations deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Same picture again</source>
        <translation>Same picture again</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) repeated</source>
        <translation>
            <numerusform>%Ln picture repeated</numerusform>
            <numerusform>%Ln pictures repeated</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the picture and drop its file, or copy the picture itself and paste it here.</source>
        <translation>Save the picture and drop its file, or copy the picture itself and paste it here.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the demonstrations to move first.</source>
        <translation>Select the demonstrations to move first.</translation>
    </message>
    <message>
        <source>There is no gallery to export.</source>
        <translation>There is no gallery to export.</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationConfusion</name>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Which label is taken for which</source>
        <translation>Which label is taken for which</translation>
    </message>
    <message>
        <source>How often a label is answered where another one is right, over all seeds.</source>
        <translation>How often a label is answered where another one is right, over all seeds.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln demonstration(s)</source>
        <translation>
            <numerusform>%1, %Ln demonstration</numerusform>
            <numerusform>%1, %Ln demonstrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationDialog</name>
    <message>
        <source>Evaluations</source>
        <translation>Evaluations</translation>
    </message>
    <message>
        <source>New Evaluation</source>
        <translation>New Evaluation</translation>
    </message>
    <message>
        <source>Delete the evaluation</source>
        <translation>Delete the evaluation</translation>
    </message>
    <message>
        <source>Earlier evaluations</source>
        <translation>Earlier evaluations</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>Progress of the evaluation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The answers so far are kept</source>
        <translation>The answers so far are kept</translation>
    </message>
    <message>
        <source>Two are compared by the first one&apos;s metric.</source>
        <translation>Two are compared by the first one&apos;s metric.</translation>
    </message>
    <message>
        <source>Select two with Ctrl to compare them.</source>
        <translation>Select two with Ctrl to compare them.</translation>
    </message>
    <message>
        <source>This evaluation may be under way: cancel it first.</source>
        <translation>This evaluation may be under way: cancel it first.</translation>
    </message>
    <message>
        <source>%L1 of %L2 answers</source>
        <translation>%L1 of %L2 answers</translation>
    </message>
    <message>
        <source>“%1” waits for the job before it</source>
        <translation>“%1” waits for the job before it</translation>
    </message>
    <message>
        <source>“%1” is paused</source>
        <translation>“%1” is paused</translation>
    </message>
    <message>
        <source>“%1” failed</source>
        <translation>“%1” failed</translation>
    </message>
    <message>
        <source>Evaluating “%1”</source>
        <translation>Evaluating “%1”</translation>
    </message>
    <message>
        <source>Reading the queries of “%1”</source>
        <translation>Reading the queries of “%1”</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Go On</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationForm</name>
    <message>
        <source>A new evaluation</source>
        <translation>A new evaluation</translation>
    </message>
    <message>
        <source>Every query is answered by every method with every number of demonstrations and every seed. Answers are kept as they come.</source>
        <translation>Every query is answered by every method with every number of demonstrations and every seed. Answers are kept as they come.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>Query set</source>
        <translation>Query set</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Gallery</translation>
    </message>
    <message>
        <source>Where the demonstrations come from</source>
        <translation>Where the demonstrations come from</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Which demonstrations a query gets</source>
        <translation>Which demonstrations a query gets</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>In which order they are shown</source>
        <translation>In which order they are shown</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methods</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Shots</translation>
    </message>
    <message>
        <source>Numbers of demonstrations, by commas</source>
        <translation>Numbers of demonstrations, by commas</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> tokens</translation>
    </message>
    <message>
        <source>Like the query set</source>
        <translation>Like the query set</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metric</translation>
    </message>
    <message>
        <source>What counts as right; answers can be scored by another one later</source>
        <translation>What counts as right; answers can be scored by another one later</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Longest answer</translation>
    </message>
    <message>
        <source>Answers are cut off there</source>
        <translation>Answers are cut off there</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the evaluation is called in the list</source>
        <translation>What the evaluation is called in the list</translation>
    </message>
    <message>
        <source>The query set&apos;s own demonstrations</source>
        <translation>The query set&apos;s own demonstrations</translation>
    </message>
    <message>
        <source>Choose a query set.</source>
        <translation>Choose a query set.</translation>
    </message>
    <message>
        <source>The query set cannot be used.</source>
        <translation>The query set cannot be used.</translation>
    </message>
    <message>
        <source>Reading the query set…</source>
        <translation>Reading the query set…</translation>
    </message>
    <message>
        <source>There are no queries in the query set.</source>
        <translation>There are no queries in the query set.</translation>
    </message>
    <message>
        <source>The queries have no demonstrations of their own: choose a gallery.</source>
        <translation>The queries have no demonstrations of their own: choose a gallery.</translation>
    </message>
    <message>
        <source>Choose at least one method.</source>
        <translation>Choose at least one method.</translation>
    </message>
    <message>
        <source>Shots are numbers, by commas: 0, 1, 2, 4</source>
        <translation>Shots are numbers, by commas: 0, 1, 2, 4</translation>
    </message>
    <message>
        <source>No model is open yet.</source>
        <translation>No model is open yet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln query(s), %1</source>
        <translation>
            <numerusform>%Ln query, %1</numerusform>
            <numerusform>%Ln queries, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 answers with %2</source>
        <translation>%L1 answers with %2</translation>
    </message>
    <message>
        <source>Select demonstrations of this gallery in the window first.</source>
        <translation>Select demonstrations of this gallery in the window first.</translation>
    </message>
    <message>
        <source>This metric ranks options, and the queries have none.</source>
        <translation>This metric ranks options, and the queries have none.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out, the first: %1</source>
        <translation>
            <numerusform>%Ln row left out, the first: %1</numerusform>
            <numerusform>%Ln rows left out, the first: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Those selected in the window</source>
        <translation>Those selected in the window</translation>
    </message>
    <message>
        <source>Draws other demonstrations</source>
        <translation>Draws other demonstrations</translation>
    </message>
    <message>
        <source>Shows the same ones in another order</source>
        <translation>Shows the same ones in another order</translation>
    </message>
    <message>
        <source>How often everything is repeated</source>
        <translation>How often everything is repeated</translation>
    </message>
    <message>
        <source>Each seed</source>
        <translation>Each seed</translation>
    </message>
    <message>
        <source>With orders, the results say how far answers depend on them</source>
        <translation>With orders, the results say how far answers depend on them</translation>
    </message>
    <message>
        <source>yes, else the last one</source>
        <translation>yes, else the last one</translation>
    </message>
    <message>
        <source>Positive option</source>
        <translation>Positive option</translation>
    </message>
    <message>
        <source>The option whose likelihood AUC ranks by</source>
        <translation>The option whose likelihood AUC ranks by</translation>
    </message>
    <message>
        <source>More about scoring</source>
        <translation>More about scoring</translation>
    </message>
    <message>
        <source>Wilson for right or wrong, else bootstrap</source>
        <translation>Wilson for right or wrong, else bootstrap</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>Bootstrap</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Wilson</translation>
    </message>
    <message>
        <source>Keep how likely the options are</source>
        <translation>Keep how likely the options are</translation>
    </message>
    <message>
        <source>Further metrics</source>
        <translation>Further metrics</translation>
    </message>
    <message>
        <source>95 % intervals</source>
        <translation>95 % intervals</translation>
    </message>
    <message>
        <source>How sure the numbers are</source>
        <translation>How sure the numbers are</translation>
    </message>
    <message>
        <source>Likelihoods</source>
        <translation>Likelihoods</translation>
    </message>
    <message>
        <source>So that answers can be scored by them later; takes longer</source>
        <translation>So that answers can be scored by them later; takes longer</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>The workspace is open for reading only.</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationModel</name>
    <message>
        <source>unfinished, %L1 of %L2</source>
        <translation>unfinished, %L1 of %L2</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>episodes</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationPlots</name>
    <message>
        <source>Plot</source>
        <translation>Plot</translation>
    </message>
    <message>
        <source>Save this plot</source>
        <translation>Save this plot</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Picture (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Drawing (SVG)…</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>Points (CSV)…</translation>
    </message>
    <message>
        <source>The plot; the table says the same</source>
        <translation>The plot; the table says the same</translation>
    </message>
    <message>
        <source>Points of the plot</source>
        <translation>Points of the plot</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG drawing</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>Save the Plot</source>
        <translation>Save the Plot</translation>
    </message>
    <message>
        <source>The plot was written to %1.</source>
        <translation>The plot was written to %1.</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>The plot could not be written to %1.</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationResults</name>
    <message>
        <source>Results by method, shots and seed</source>
        <translation>Results by method, shots and seed</translation>
    </message>
    <message>
        <source>Differences between methods</source>
        <translation>Differences between methods</translation>
    </message>
    <message>
        <source>Parts of the results</source>
        <translation>Parts of the results</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Plots</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Go On</translation>
    </message>
    <message>
        <source>Answer what is missing; what is kept is not asked again</source>
        <translation>Answer what is missing; what is kept is not asked again</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metric</translation>
    </message>
    <message>
        <source>Scores the stored answers anew, without asking again</source>
        <translation>Scores the stored answers anew, without asking again</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>Report (HTML)…</translation>
    </message>
    <message>
        <source>Answers (CSV)…</source>
        <translation>Answers (CSV)…</translation>
    </message>
    <message>
        <source>Answers (JSONL, lossless)…</source>
        <translation>Answers (JSONL, lossless)…</translation>
    </message>
    <message>
        <source>Rows (CSV)…</source>
        <translation>Rows (CSV)…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>There are no answers yet.</source>
        <translation>There are no answers yet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) failed and count as wrong.</source>
        <translation>
            <numerusform>%Ln answer failed and counts as wrong.</numerusform>
            <numerusform>%Ln answers failed and count as wrong.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one evaluation to export it</source>
        <translation>Choose one evaluation to export it</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>episodes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln query(s)</source>
        <translation>
            <numerusform>%Ln query</numerusform>
            <numerusform>%Ln queries</numerusform>
        </translation>
    </message>
    <message>
        <source>unfinished, %L1 of %L2</source>
        <translation>unfinished, %L1 of %L2</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>Save the Report</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON lines</translation>
    </message>
    <message>
        <source>Export the Answers</source>
        <translation>Export the Answers</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>Export the Rows</source>
        <translation>Export the Rows</translation>
    </message>
    <message>
        <source>Order of the demonstrations</source>
        <translation>Order of the demonstrations</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Choose another metric.</source>
        <translation>Choose another metric.</translation>
    </message>
</context>
<context>
    <name>aim::ui::FirstQuestionsBar</name>
    <message>
        <source>Try it:</source>
        <translation>Try it:</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Try: %1</translation>
    </message>
</context>
<context>
    <name>aim::ui::FuseBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Progress of fusing</source>
        <translation>Progress of fusing</translation>
    </message>
    <message>
        <source>Fusing…</source>
        <translation>Fusing…</translation>
    </message>
    <message>
        <source>All fused</source>
        <translation>All fused</translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation>Fuse</translation>
    </message>
    <message>
        <source>The model is not open.</source>
        <translation>The model is not open.</translation>
    </message>
    <message>
        <source>This model has no projector; choose one with the model.</source>
        <translation>This model has no projector; choose one with the model.</translation>
    </message>
    <message>
        <source>Every demonstration has its fused tokens.</source>
        <translation>Every demonstration has its fused tokens.</translation>
    </message>
    <message>
        <source>Computes the fused tokens of the demonstrations that have none, so that AIM answers at once (Ctrl+F7)</source>
        <translation>Computes the fused tokens of the demonstrations that have none, so that AIM answers at once (Ctrl+F7)</translation>
    </message>
    <message numerus="yes">
        <source>Fuse %Ln</source>
        <translation>
            <numerusform>Fuse %Ln</numerusform>
            <numerusform>Fuse %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Fusing %L1 of %L2</source>
        <translation>Fusing %L1 of %L2</translation>
    </message>
    <message>
        <source>Pause fusing</source>
        <translation>Pause fusing</translation>
    </message>
    <message>
        <source>Go on fusing</source>
        <translation>Go on fusing</translation>
    </message>
    <message>
        <source>Paused at %L1 of %L2</source>
        <translation>Paused at %L1 of %L2</translation>
    </message>
    <message>
        <source>Fusing is paused</source>
        <translation>Fusing is paused</translation>
    </message>
    <message>
        <source>Fusing waits its turn</source>
        <translation>Fusing waits its turn</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>The workspace is open for reading only.</translation>
    </message>
</context>
<context>
    <name>aim::ui::GalleryModel</name>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln demonstration</numerusform>
            <numerusform>%Ln demonstrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fused</source>
        <translation>
            <numerusform>%Ln fused</numerusform>
            <numerusform>%Ln fused</numerusform>
        </translation>
    </message>
    <message>
        <source>being fused</source>
        <translation>being fused</translation>
    </message>
</context>
<context>
    <name>aim::ui::GalleryPanel</name>
    <message>
        <source>Galleries</source>
        <translation>Galleries</translation>
    </message>
    <message>
        <source>New gallery (Ctrl+N)</source>
        <translation>New gallery (Ctrl+N)</translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation>New gallery</translation>
    </message>
    <message>
        <source>Gallery “%1” deleted.</source>
        <translation>Gallery “%1” deleted.</translation>
    </message>
    <message>
        <source>New Gallery</source>
        <translation>New Gallery</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>“%1” is part of “%2” now.</source>
        <translation>“%1” is part of “%2” now.</translation>
    </message>
    <message>
        <source>Merge Into</source>
        <translation>Merge Into</translation>
    </message>
</context>
<context>
    <name>aim::ui::HistoryPanel</name>
    <message>
        <source>Earlier runs</source>
        <translation>Earlier runs</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Search runs</translation>
    </message>
    <message>
        <source>Search in earlier runs</source>
        <translation>Search in earlier runs</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Export runs as CSV or JSONL</source>
        <translation>Export runs as CSV or JSONL</translation>
    </message>
    <message>
        <source>No run fits the search.</source>
        <translation>No run fits the search.</translation>
    </message>
    <message>
        <source>Every question you ask is kept here.</source>
        <translation>Every question you ask is kept here.</translation>
    </message>
    <message>
        <source>Export the Selected Runs</source>
        <translation>Export the Selected Runs</translation>
    </message>
    <message>
        <source>Export All Runs</source>
        <translation>Export All Runs</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>JSON lines, lossless</source>
        <translation>JSON lines, lossless</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Open Again</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) deleted.</source>
        <translation>
            <numerusform>%Ln run deleted.</numerusform>
            <numerusform>%Ln runs deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln Run(s)…</source>
        <translation>
            <numerusform>Export %Ln Run…</numerusform>
            <numerusform>Export %Ln Runs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Run(s)</source>
        <translation>
            <numerusform>Delete %Ln Run</numerusform>
            <numerusform>Delete %Ln Runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only pinned runs</source>
        <translation>Show only pinned runs</translation>
    </message>
    <message>
        <source>No run is pinned yet. Pin one with its context menu, or with P.</source>
        <translation>No run is pinned yet. Pin one with its context menu, or with P.</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>Select two runs to compare them.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) copied as Markdown.</source>
        <translation>
            <numerusform>%Ln run copied as Markdown.</numerusform>
            <numerusform>%Ln runs copied as Markdown.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>Ask Again</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Compare the Two</source>
        <translation>Compare the Two</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copy as Markdown</translation>
    </message>
    <message>
        <source>Select one run to ask it again.</source>
        <translation>Select one run to ask it again.</translation>
    </message>
    <message>
        <source>Select runs to copy them.</source>
        <translation>Select runs to copy them.</translation>
    </message>
    <message>
        <source>Select runs to export them.</source>
        <translation>Select runs to export them.</translation>
    </message>
</context>
<context>
    <name>aim::ui::ImportDialog</name>
    <message>
        <source>Data set</source>
        <translation>Data set</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrations</translation>
    </message>
    <message>
        <source>Import into “%1”</source>
        <translation>Import into “%1”</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Will be read as %1.</source>
        <translation>Will be read as %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobModel</name>
    <message>
        <source>Train %1</source>
        <translation>Train %1</translation>
    </message>
    <message>
        <source>Fuse “%1”</source>
        <translation>Fuse “%1”</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 of %L2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Evaluate “%1”</source>
        <translation>Evaluate “%1”</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 of %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>%Ln more waiting</numerusform>
            <numerusform>%Ln more waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all jobs (Ctrl+J)</source>
        <translation>Show all jobs (Ctrl+J)</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobsDialog</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Nothing is under way</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>Clear Finished</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Go On</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <translation>Remove from the List</translation>
    </message>
    <message>
        <source>Stop and Keep the Best</source>
        <translation>Stop and Keep the Best</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fusing, training, evaluations and imports are listed here while they run, wait or have failed. They go on after a restart.</source>
        <translation>Fusing, training, evaluations and imports are listed here while they run, wait or have failed. They go on after a restart.</translation>
    </message>
    <message>
        <source>Do This First</source>
        <translation>Do This First</translation>
    </message>
    <message>
        <source>What runs now steps back and goes on behind it</source>
        <translation>What runs now steps back and goes on behind it</translation>
    </message>
</context>
<context>
    <name>aim::ui::KnownModels</name>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>looking…</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>fits</translation>
    </message>
    <message>
        <source>too large for the free memory</source>
        <translation>too large for the free memory</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Demo model</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Stored as</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
</context>
<context>
    <name>aim::ui::LocalEngine</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>This evaluation was begun with another model, projector or number format. Open that one to go on.</source>
        <translation>This evaluation was begun with another model, projector or number format. Open that one to go on.</translation>
    </message>
    <message>
        <source>No model is open. Choose one first.</source>
        <translation>No model is open. Choose one first.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>The workspace is open for reading only.</translation>
    </message>
</context>
<context>
    <name>aim::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>New Workspace…</source>
        <translation>New Workspace…</translation>
    </message>
    <message>
        <source>&amp;Open Workspace…</source>
        <translation>&amp;Open Workspace…</translation>
    </message>
    <message>
        <source>Export All &amp;Runs…</source>
        <translation>Export All &amp;Runs…</translation>
    </message>
    <message>
        <source>Export Selected Runs…</source>
        <translation>Export Selected Runs…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Paste Picture into Gallery</source>
        <translation>&amp;Paste Picture into Gallery</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>&amp;Find Demonstrations</source>
        <translation>&amp;Find Demonstrations</translation>
    </message>
    <message>
        <source>Find &amp;Runs</source>
        <translation>Find &amp;Runs</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Gallery</translation>
    </message>
    <message>
        <source>&amp;New Gallery</source>
        <translation>&amp;New Gallery</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplicate</translation>
    </message>
    <message>
        <source>&amp;Delete Gallery</source>
        <translation>&amp;Delete Gallery</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>Add &amp;Pictures…</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>Add &amp;Folder…</translation>
    </message>
    <message>
        <source>Import &amp;Table…</source>
        <translation>Import &amp;Table…</translation>
    </message>
    <message>
        <source>&amp;Export Gallery…</source>
        <translation>&amp;Export Gallery…</translation>
    </message>
    <message>
        <source>Fu&amp;se</source>
        <translation>Fu&amp;se</translation>
    </message>
    <message>
        <source>&amp;Cancel Fusing</source>
        <translation>&amp;Cancel Fusing</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Ask</translation>
    </message>
    <message>
        <source>Ask with Another &amp;Seed</source>
        <translation>Ask with Another &amp;Seed</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Choose &amp;Picture…</source>
        <translation>Choose &amp;Picture…</translation>
    </message>
    <message>
        <source>Paste Picture to Ask &amp;About</source>
        <translation>Paste Picture to Ask &amp;About</translation>
    </message>
    <message>
        <source>Go to &amp;Question</source>
        <translation>Go to &amp;Question</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Model</translation>
    </message>
    <message>
        <source>&amp;Choose Model…</source>
        <translation>&amp;Choose Model…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Sidebar</translation>
    </message>
    <message>
        <source>Switch Pictures and &amp;Table</source>
        <translation>Switch Pictures and &amp;Table</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Like the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>&amp;About AIM Workbench</source>
        <translation>&amp;About AIM Workbench</translation>
    </message>
    <message>
        <source>New Workspace</source>
        <translation>New Workspace</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 exists already.</translation>
    </message>
    <message>
        <source>Choose another name, or open it with File ▸ Open Workspace.</source>
        <translation>Choose another name, or open it with File ▸ Open Workspace.</translation>
    </message>
    <message>
        <source>Open Workspace</source>
        <translation>Open Workspace</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>About AIM Workbench</source>
        <translation>About AIM Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;AIM Workbench %1&lt;/h3&gt;&lt;p&gt;Fused in-context learning for multi-modal models on your own machine: each demonstration is read once, and its picture and text become a few fused tokens (AIM, arXiv 2406.07588).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Nothing you do here leaves this machine.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;AIM Workbench %1&lt;/h3&gt;&lt;p&gt;Fused in-context learning for multi-modal models on your own machine: each demonstration is read once, and its picture and text become a few fused tokens (AIM, arXiv 2406.07588).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Nothing you do here leaves this machine.&lt;/p&gt;</translation>
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
        <translation>&amp;Merge Into</translation>
    </message>
    <message>
        <source>Pause or &amp;Go On</source>
        <translation>Pause or &amp;Go On</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Runs</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>&amp;Open Again</translation>
    </message>
    <message>
        <source>&amp;Ask Again</source>
        <translation>&amp;Ask Again</translation>
    </message>
    <message>
        <source>&amp;Pin or Unpin</source>
        <translation>&amp;Pin or Unpin</translation>
    </message>
    <message>
        <source>&amp;Compare Two</source>
        <translation>&amp;Compare Two</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Copy as &amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Save the Comparison…</source>
        <translation>&amp;Save the Comparison…</translation>
    </message>
    <message>
        <source>&amp;Train a Projector…</source>
        <translation>&amp;Train a Projector…</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Jobs</translation>
    </message>
    <message>
        <source>Look &amp;Around</source>
        <translation>Look &amp;Around</translation>
    </message>
    <message>
        <source>Demonstrations show what you mean</source>
        <translation>Demonstrations show what you mean</translation>
    </message>
    <message>
        <source>A gallery holds pictures, each with a question and its answer. Fuse reads every one of them once and keeps a few fused tokens in place of the picture.</source>
        <translation>A gallery holds pictures, each with a question and its answer. Fuse reads every one of them once and keeps a few fused tokens in place of the picture.</translation>
    </message>
    <message>
        <source>Ask about a new picture</source>
        <translation>Ask about a new picture</translation>
    </message>
    <message>
        <source>Drop a picture here, type a question and press Ask. In the demo, the buttons under “Try it” ask for you.</source>
        <translation>Drop a picture here, type a question and press Ask. In the demo, the buttons under “Try it” ask for you.</translation>
    </message>
    <message>
        <source>Compare the answers</source>
        <translation>Compare the answers</translation>
    </message>
    <message>
        <source>Each method answers in a column of its own: what it said, whether it is right, and what it cost. The small pictures are the demonstrations it was shown.</source>
        <translation>Each method answers in a column of its own: what it said, whether it is right, and what it cost. The small pictures are the demonstrations it was shown.</translation>
    </message>
    <message>
        <source>&amp;Evaluate…</source>
        <translation>&amp;Evaluate…</translation>
    </message>
    <message>
        <source>Import D&amp;ata Set…</source>
        <translation>Import D&amp;ata Set…</translation>
    </message>
    <message>
        <source>Pas&amp;te Picture</source>
        <translation>Pas&amp;te Picture</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Move Demonstrations Up</source>
        <translation>Move Demonstrations Up</translation>
    </message>
    <message>
        <source>Move Demonstrations Down</source>
        <translation>Move Demonstrations Down</translation>
    </message>
    <message>
        <source>Pin or Unpin, in the history</source>
        <translation>Pin or Unpin, in the history</translation>
    </message>
    <message>
        <source>Delete, in the list of evaluations</source>
        <translation>Delete, in the list of evaluations</translation>
    </message>
    <message>
        <source>Copy the Rows, in tables of results</source>
        <translation>Copy the Rows, in tables of results</translation>
    </message>
    <message>
        <source>Go to what is to be deleted: demonstrations, runs or a gallery.</source>
        <translation>Go to what is to be deleted: demonstrations, runs or a gallery.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>The workspace is open for reading only.</translation>
    </message>
    <message>
        <source>Save What Can Be Read…</source>
        <translation>Save What Can Be Read…</translation>
    </message>
    <message>
        <source>Save What Can Be Read</source>
        <translation>Save What Can Be Read</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 saved</translation>
    </message>
</context>
<context>
    <name>aim::ui::ModelChip</name>
    <message>
        <source>Choose a model…</source>
        <translation>Choose a model…</translation>
    </message>
    <message>
        <source>opening, %1 %</source>
        <translation>opening, %1 %</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>opening…</translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation>The model is being opened.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>No model</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>could not be opened</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>projector</translation>
    </message>
    <message>
        <source>no projector</source>
        <translation>no projector</translation>
    </message>
    <message>
        <source>%1 million parameters, %2</source>
        <translation>%1 million parameters, %2</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Device: %1</translation>
    </message>
    <message>
        <source>Projector for the span “%1”</source>
        <translation>Projector for the span “%1”</translation>
    </message>
    <message>
        <source>Model: %1 %2</source>
        <translation>Model: %1 %2</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Demo model</translation>
    </message>
</context>
<context>
    <name>aim::ui::ModelDialog</name>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processor</translation>
    </message>
    <message>
        <source>NVIDIA card</source>
        <translation>NVIDIA card</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Number format</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Open Model</source>
        <translation>Open Model</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choose: %1</translation>
    </message>
    <message>
        <source>Choose the Model&apos;s Folder</source>
        <translation>Choose the Model&apos;s Folder</translation>
    </message>
    <message>
        <source>Choose a Projector</source>
        <translation>Choose a Projector</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>Projectors</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Add Folder…</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <translation>Remove from the List</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projector</translation>
    </message>
    <message>
        <source>The demo&apos;s</source>
        <translation>The demo&apos;s</translation>
    </message>
    <message>
        <source>None: AIM cannot be asked</source>
        <translation>None: AIM cannot be asked</translation>
    </message>
    <message>
        <source>, trained with %1</source>
        <translation>, trained with %1</translation>
    </message>
    <message>
        <source>Add the folder of a Hugging Face snapshot, as it lies on the disk. Only safetensors files are opened.</source>
        <translation>Add the folder of a Hugging Face snapshot, as it lies on the disk. Only safetensors files are opened.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Looking at the folder…</translation>
    </message>
    <message>
        <source>Needs about %1 with 4,096 tokens of context; %2 are free.</source>
        <translation>Needs about %1 with 4,096 tokens of context; %2 are free.</translation>
    </message>
    <message>
        <source>It may be slow, or end for lack of it.</source>
        <translation>It may be slow, or end for lack of it.</translation>
    </message>
    <message>
        <source>%1 does not fit this model: its states are of another width.</source>
        <translation>%1 does not fit this model: its states are of another width.</translation>
    </message>
</context>
<context>
    <name>aim::ui::PictureWell</name>
    <message>
        <source>Picture asked about. Press to choose another.</source>
        <translation>Picture asked about. Press to choose another.</translation>
    </message>
    <message>
        <source>No picture yet. Press to choose one.</source>
        <translation>No picture yet. Press to choose one.</translation>
    </message>
    <message>
        <source>Drop, paste or click to ask about another picture</source>
        <translation>Drop, paste or click to ask about another picture</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Reading the picture…</translation>
    </message>
    <message>
        <source>Drop or paste a picture,
or click to choose one</source>
        <translation>Drop or paste a picture,
or click to choose one</translation>
    </message>
</context>
<context>
    <name>aim::ui::PromptDialog</name>
    <message>
        <source>Prompt of %1</source>
        <translation>Prompt of %1</translation>
    </message>
    <message>
        <source>The prompt the model was given</source>
        <translation>The prompt the model was given</translation>
    </message>
    <message>
        <source>%1 text tokens</source>
        <translation>%1 text tokens</translation>
    </message>
    <message>
        <source>%1 image tokens</source>
        <translation>%1 image tokens</translation>
    </message>
    <message>
        <source>%1 fused tokens</source>
        <translation>%1 fused tokens</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>fused</translation>
    </message>
    <message>
        <source>Nothing was put to the model: this method generates nothing.</source>
        <translation>Nothing was put to the model: this method generates nothing.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::QueryPanel</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Check the model and the picture, and ask again.</source>
        <translation>Check the model and the picture, and ask again.</translation>
    </message>
    <message>
        <source>What do you want to know about it?</source>
        <translation>What do you want to know about it?</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Right answer, if you know it</source>
        <translation>Right answer, if you know it</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>Reference answer</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Ask (Ctrl+Return)</source>
        <translation>Ask (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Methods, demonstrations and generation</source>
        <translation>Methods, demonstrations and generation</translation>
    </message>
    <message>
        <source>Options: methods, demonstrations and generation</source>
        <translation>Options: methods, demonstrations and generation</translation>
    </message>
    <message>
        <source>The workspace is not open yet.</source>
        <translation>The workspace is not open yet.</translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation>The model is being opened.</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>Choose a model first.</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>The picture is being read.</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>Choose a picture first.</translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation>Type a question first.</translation>
    </message>
    <message>
        <source>Choose at least one method under Options.</source>
        <translation>Choose at least one method under Options.</translation>
    </message>
    <message>
        <source>Select the demonstrations to use.</source>
        <translation>Select the demonstrations to use.</translation>
    </message>
    <message>
        <source>Ask instead</source>
        <translation>Ask instead</translation>
    </message>
    <message>
        <source>Choose a Picture to Ask About</source>
        <translation>Choose a Picture to Ask About</translation>
    </message>
    <message numerus="yes">
        <source>%Ln method(s)</source>
        <translation>
            <numerusform>%Ln method</numerusform>
            <numerusform>%Ln methods</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · all demonstrations</source>
        <translation>%1 · all demonstrations</translation>
    </message>
    <message>
        <source>%1 · the selected ones</source>
        <translation>%1 · the selected ones</translation>
    </message>
    <message>
        <source>%1 · those of the run</source>
        <translation>%1 · those of the run</translation>
    </message>
    <message>
        <source>%1 · %2 · seed %3</source>
        <translation>%1 · %2 · seed %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln demonstration</numerusform>
            <numerusform>%Ln demonstrations</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>The workspace is open for reading only.</translation>
    </message>
    <message>
        <source>Make a gallery first.</source>
        <translation>Make a gallery first.</translation>
    </message>
</context>
<context>
    <name>aim::ui::QueryPicture</name>
    <message>
        <source>Choose another picture.</source>
        <translation>Choose another picture.</translation>
    </message>
    <message>
        <source>Pictures are not fetched from the network.</source>
        <translation>Pictures are not fetched from the network.</translation>
    </message>
    <message>
        <source>There is no picture in what was pasted or dropped.</source>
        <translation>There is no picture in what was pasted or dropped.</translation>
    </message>
    <message>
        <source>Copy a picture, or drop a picture file.</source>
        <translation>Copy a picture, or drop a picture file.</translation>
    </message>
    <message>
        <source>Save the picture and drop its file, or copy the picture itself and paste it here.</source>
        <translation>Save the picture and drop its file, or copy the picture itself and paste it here.</translation>
    </message>
</context>
<context>
    <name>aim::ui::QuestionTemplates</name>
    <message>
        <source>Question templates</source>
        <translation>Question templates</translation>
    </message>
    <message>
        <source>What is in this picture?</source>
        <translation>What is in this picture?</translation>
    </message>
    <message>
        <source>Which of these is it: {labels}?</source>
        <translation>Which of these is it: {labels}?</translation>
    </message>
    <message>
        <source>Describe this picture in one sentence.</source>
        <translation>Describe this picture in one sentence.</translation>
    </message>
    <message>
        <source>What does the text in it say?</source>
        <translation>What does the text in it say?</translation>
    </message>
    <message>
        <source>Keep This Question as a Template</source>
        <translation>Keep This Question as a Template</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>The question is a template now.</source>
        <translation>The question is a template now.</translation>
    </message>
    <message>
        <source>The demonstrations of this gallery have no labels yet.</source>
        <translation>The demonstrations of this gallery have no labels yet.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 or %2</translation>
    </message>
</context>
<context>
    <name>aim::ui::RunModel</name>
    <message>
        <source>%1, asked %2 of gallery %3 by %4</source>
        <translation>%1, asked %2 of gallery %3 by %4</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>pinned</translation>
    </message>
</context>
<context>
    <name>aim::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Shortcut</translation>
    </message>
</context>
<context>
    <name>aim::ui::SourceFields</name>
    <message>
        <source>JSONL, CSV, COCO captions, VQA v2, a folder, …</source>
        <translation>JSONL, CSV, COCO captions, VQA v2, a folder, …</translation>
    </message>
    <message>
        <source>Beside the file</source>
        <translation>Beside the file</translation>
    </message>
    <message>
        <source>Beside the questions</source>
        <translation>Beside the questions</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>What is in this image?</source>
        <translation>What is in this image?</translation>
    </message>
    <message>
        <source>Leave out rows that cannot be used</source>
        <translation>Leave out rows that cannot be used</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Detect</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>Choose a File</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Data sets</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Pictures in</source>
        <translation>Pictures in</translation>
    </message>
    <message>
        <source>Choose the Folder of the Pictures</source>
        <translation>Choose the Folder of the Pictures</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The layout of the file or folder</source>
        <translation>The layout of the file or folder</translation>
    </message>
    <message>
        <source>Only the first so many</source>
        <translation>Only the first so many</translation>
    </message>
    <message>
        <source>More about the data set</source>
        <translation>More about the data set</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Choose the Annotations</source>
        <translation>Choose the Annotations</translation>
    </message>
    <message>
        <source>The answers of VQA v2 and OK-VQA, where they are not found</source>
        <translation>The answers of VQA v2 and OK-VQA, where they are not found</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Only this part: train, val, test (Flickr30k, imagefolder)</source>
        <translation>Only this part: train, val, test (Flickr30k, imagefolder)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Asked where the data set has no question</source>
        <translation>Asked where the data set has no question</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>Bad rows</translation>
    </message>
    <message>
        <source>Otherwise the first one ends the reading, with its line and the reason</source>
        <translation>Otherwise the first one ends the reading, with its line and the reason</translation>
    </message>
</context>
<context>
    <name>aim::ui::ThumbStrip</name>
    <message numerus="yes">
        <source>Show %Ln more demonstration(s)</source>
        <translation>
            <numerusform>Show %Ln more demonstration</numerusform>
            <numerusform>Show %Ln more demonstrations</numerusform>
        </translation>
    </message>
    <message>
        <source>The other demonstrations of the answer</source>
        <translation>The other demonstrations of the answer</translation>
    </message>
</context>
<context>
    <name>aim::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>aim::ui::TokenLegend</name>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>fused</translation>
    </message>
    <message>
        <source>What the context consists of</source>
        <translation>What the context consists of</translation>
    </message>
</context>
<context>
    <name>aim::ui::Tour</name>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>aim::ui::TrainingDialog</name>
    <message>
        <source>Train a Projector</source>
        <translation>Train a Projector</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and Keep the Best</source>
        <translation>Stop and Keep the Best</translation>
    </message>
    <message>
        <source>Use This Projector</source>
        <translation>Use This Projector</translation>
    </message>
    <message>
        <source>Train Another</source>
        <translation>Train Another</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Progress of the training</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Held-out loss</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Held-out accuracy</translation>
    </message>
    <message>
        <source>Loss and held-out accuracy over the steps</source>
        <translation>Loss and held-out accuracy over the steps</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Go On</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The curves appear here while it trains.</source>
        <translation>The curves appear here while it trains.</translation>
    </message>
    <message>
        <source>Waits for the job before it.</source>
        <translation>Waits for the job before it.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused. The best so far is in the file.</source>
        <translation>Paused. The best so far is in the file.</translation>
    </message>
    <message>
        <source>The projector is in %1</source>
        <translation>The projector is in %1</translation>
    </message>
    <message>
        <source>Reading the model and the first examples</source>
        <translation>Reading the model and the first examples</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>Step %L1 of %L2</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>loss %1</translation>
    </message>
    <message>
        <source>held-out answers right %1</source>
        <translation>held-out answers right %1</translation>
    </message>
</context>
<context>
    <name>aim::ui::TrainingForm</name>
    <message>
        <source>The model stays as it is; one linear layer learns to turn what it has read of a demonstration into fused tokens.</source>
        <translation>The model stays as it is; one linear layer learns to turn what it has read of a demonstration into fused tokens.</translation>
    </message>
    <message>
        <source>JSONL: documents or episodes</source>
        <translation>JSONL: documents or episodes</translation>
    </message>
    <message>
        <source>A .safetensors file</source>
        <translation>A .safetensors file</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Question and answer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>All behind the picture</source>
        <translation>All behind the picture</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> steps</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Choose the Model&apos;s Folder</source>
        <translation>Choose the Model&apos;s Folder</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Choose a Corpus</source>
        <translation>Choose a Corpus</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON lines</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Write to</translation>
    </message>
    <message>
        <source>Where to Write the Projector</source>
        <translation>Where to Write the Projector</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>Projectors</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>How often the layer is improved</source>
        <translation>How often the layer is improved</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Fewest shots</source>
        <translation>Fewest shots</translation>
    </message>
    <message>
        <source>Most shots</source>
        <translation>Most shots</translation>
    </message>
    <message>
        <source>Demonstrations before each query, drawn anew at each step</source>
        <translation>Demonstrations before each query, drawn anew at each step</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Shots</translation>
    </message>
    <message>
        <source>Queries a step</source>
        <translation>Queries a step</translation>
    </message>
    <message>
        <source>More are steadier and need more memory</source>
        <translation>More are steadier and need more memory</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>The highest; it falls towards the end</source>
        <translation>The highest; it falls towards the end</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>Check every</translation>
    </message>
    <message>
        <source>So many steps lie between two looks at held-out examples; each is a checkpoint</source>
        <translation>So many steps lie between two looks at held-out examples; each is a checkpoint</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>Which of a demonstration&apos;s tokens are fused</source>
        <translation>Which of a demonstration&apos;s tokens are fused</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Number format</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed gives the same projector</source>
        <translation>The same seed gives the same projector</translation>
    </message>
    <message>
        <source>Choose the model&apos;s folder: there is no config.json in it.</source>
        <translation>Choose the model&apos;s folder: there is no config.json in it.</translation>
    </message>
    <message>
        <source>Choose a corpus to train on.</source>
        <translation>Choose a corpus to train on.</translation>
    </message>
    <message>
        <source>Choose where to write the projector.</source>
        <translation>Choose where to write the projector.</translation>
    </message>
    <message>
        <source>The projector&apos;s file ends in .safetensors.</source>
        <translation>The projector&apos;s file ends in .safetensors.</translation>
    </message>
    <message>
        <source>Nothing can be written to the projector&apos;s folder.</source>
        <translation>Nothing can be written to the projector&apos;s folder.</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 exists already: choose another name.</translation>
    </message>
</context>
<context>
    <name>aim::ui::Workbench</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelled. Nothing was changed.</translation>
    </message>
    <message>
        <source>Importing into the gallery</source>
        <translation>Importing into the gallery</translation>
    </message>
    <message>
        <source>Picture added.</source>
        <translation>Picture added.</translation>
    </message>
    <message>
        <source>Exporting the gallery</source>
        <translation>Exporting the gallery</translation>
    </message>
    <message>
        <source>Exporting runs</source>
        <translation>Exporting runs</translation>
    </message>
    <message>
        <source>Runs written to %1.</source>
        <translation>Runs written to %1.</translation>
    </message>
    <message>
        <source>Choose another file with File ▸ Open Workspace.</source>
        <translation>Choose another file with File ▸ Open Workspace.</translation>
    </message>
    <message>
        <source>Choose another model with Model ▸ Choose Model.</source>
        <translation>Choose another model with Model ▸ Choose Model.</translation>
    </message>
    <message>
        <source>Everything is fused already.</source>
        <translation>Everything is fused already.</translation>
    </message>
    <message>
        <source>There is no model to fuse with yet.</source>
        <translation>There is no model to fuse with yet.</translation>
    </message>
    <message>
        <source>Wait until it is open, or choose one with Model ▸ Choose Model.</source>
        <translation>Wait until it is open, or choose one with Model ▸ Choose Model.</translation>
    </message>
    <message>
        <source>This model has no projector, so demonstrations cannot be fused.</source>
        <translation>This model has no projector, so demonstrations cannot be fused.</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>Opening the workspace</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) added.</source>
        <translation>
            <numerusform>%Ln demonstration added.</numerusform>
            <numerusform>%Ln demonstrations added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or row(s) were left out.</source>
        <translation>
            <numerusform>%Ln file or row was left out.</numerusform>
            <numerusform>%Ln files or rows were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) written to %1.</source>
        <translation>
            <numerusform>%Ln demonstration written to %1.</numerusform>
            <numerusform>%Ln demonstrations written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) could not be fused. The first: %1</source>
        <translation>
            <numerusform>%Ln demonstration could not be fused: %1</numerusform>
            <numerusform>%Ln demonstrations could not be fused. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) fused.</source>
        <translation>
            <numerusform>%Ln demonstration fused.</numerusform>
            <numerusform>%Ln demonstrations fused.</numerusform>
        </translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation>Stopped. What is done stays done.</translation>
    </message>
    <message>
        <source>It is kept under View ▸ Jobs, where it can be tried again.</source>
        <translation>It is kept under View ▸ Jobs, where it can be tried again.</translation>
    </message>
    <message>
        <source>The projector was written to %1.</source>
        <translation>The projector was written to %1.</translation>
    </message>
    <message>
        <source>The filter “Failed” shows them all.</source>
        <translation>The filter “Failed” shows them all.</translation>
    </message>
    <message>
        <source>Choose a projector file with Model ▸ Choose Model, or train one with Model ▸ Train a Projector.</source>
        <translation>Choose a projector file with Model ▸ Choose Model, or train one with Model ▸ Train a Projector.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were here already.</source>
        <translation>
            <numerusform>%Ln picture was here already.</numerusform>
            <numerusform>%Ln pictures were here already.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model to evaluate yet.</source>
        <translation>There is no model to evaluate yet.</translation>
    </message>
    <message>
        <source>The settings of this evaluation cannot be read.</source>
        <translation>The settings of this evaluation cannot be read.</translation>
    </message>
    <message>
        <source>Begin a new one with the same query set.</source>
        <translation>Begin a new one with the same query set.</translation>
    </message>
    <message>
        <source>Evaluation “%1” deleted.</source>
        <translation>Evaluation “%1” deleted.</translation>
    </message>
    <message>
        <source>Exporting the evaluation</source>
        <translation>Exporting the evaluation</translation>
    </message>
    <message>
        <source>The evaluation was written to %1.</source>
        <translation>The evaluation was written to %1.</translation>
    </message>
    <message>
        <source>Evaluating %1</source>
        <translation>Evaluating %1</translation>
    </message>
    <message>
        <source>Cancelled; taking back what was done</source>
        <translation>Cancelled; taking back what was done</translation>
    </message>
    <message>
        <source>Choose another place and export again.</source>
        <translation>Choose another place and export again.</translation>
    </message>
    <message>
        <source>Put it right and import again; nothing was changed.</source>
        <translation>Put it right and import again; nothing was changed.</translation>
    </message>
    <message>
        <source>The change was not made. Look whether the disk is full and whether another program holds the workspace.</source>
        <translation>The change was not made. Look whether the disk is full and whether another program holds the workspace.</translation>
    </message>
    <message>
        <source>Make a gallery of your own with Gallery ▸ New Gallery.</source>
        <translation>Make a gallery of your own with Gallery ▸ New Gallery.</translation>
    </message>
    <message>
        <source>The workspace is not open yet.</source>
        <translation>The workspace is not open yet.</translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <translation>Saving what can be read</translation>
    </message>
    <message>
        <source>Choose another place and save again.</source>
        <translation>Choose another place and save again.</translation>
    </message>
    <message>
        <source>Everything could be read. It is in %1, which is open now.</source>
        <translation>Everything could be read. It is in %1, which is open now.</translation>
    </message>
    <message>
        <source>What could be read is in %1, which is open now.</source>
        <translation>What could be read is in %1, which is open now.</translation>
    </message>
    <message>
        <source>Open the workspace again with File ▸ Open Workspace.</source>
        <translation>Open the workspace again with File ▸ Open Workspace.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>The workspace is open for reading only.</translation>
    </message>
    <message>
        <source>Save what can be read with File ▸ Save What Can Be Read.</source>
        <translation>Save what can be read with File ▸ Save What Can Be Read.</translation>
    </message>
    <message>
        <source>There is no gallery yet.</source>
        <translation>There is no gallery yet.</translation>
    </message>
    <message>
        <source>Make one with Gallery ▸ New Gallery.</source>
        <translation>Make one with Gallery ▸ New Gallery.</translation>
    </message>
    <message>
        <source>The change was not made.</source>
        <translation>The change was not made.</translation>
    </message>
    <message>
        <source>No step made the held-out loss better, so %1 is the untrained projector.</source>
        <translation>No step made the held-out loss better, so %1 is the untrained projector.</translation>
    </message>
    <message>
        <source>Train with a smaller learning rate, or on more documents.</source>
        <translation>Train with a smaller learning rate, or on more documents.</translation>
    </message>
</context>
</TS>
