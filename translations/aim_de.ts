<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message>
        <source>Reference: %1</source>
        <translation>Referenz: %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>DemonstrationCommands</name>
    <message numerus="yes">
        <source>edit %Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration bearbeiten</numerusform>
            <numerusform>%Ln Demonstrationen bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration löschen</numerusform>
            <numerusform>%Ln Demonstrationen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration verschieben</numerusform>
            <numerusform>%Ln Demonstrationen verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration hinzufügen</numerusform>
            <numerusform>%Ln Demonstrationen hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf löschen</numerusform>
            <numerusform>%Ln Läufe löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf anheften</numerusform>
            <numerusform>%Ln Läufe anheften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unpin %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf lösen</numerusform>
            <numerusform>%Ln Läufe lösen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DialogTexts</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>There is not enough memory.</source>
        <translation>Es ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>Etwas Unerwartetes ging schief: %1</translation>
    </message>
</context>
<context>
    <name>EvaluationCommands</name>
    <message>
        <source>delete evaluation</source>
        <translation>Auswertung löschen</translation>
    </message>
</context>
<context>
    <name>EvaluationTexts</name>
    <message>
        <source>Exact match</source>
        <translation>Genau gleich</translation>
    </message>
    <message>
        <source>Answer contains it</source>
        <translation>Antwort enthält es</translation>
    </message>
    <message>
        <source>VQA accuracy</source>
        <translation>VQA-Genauigkeit</translation>
    </message>
    <message>
        <source>Likeliest option</source>
        <translation>Wahrscheinlichste Option</translation>
    </message>
    <message>
        <source>Likeliest option, per token</source>
        <translation>Wahrscheinlichste Option, je Token</translation>
    </message>
    <message>
        <source>%1 over demonstrations</source>
        <translation>%1 über Demonstrationen</translation>
    </message>
    <message>
        <source>%1 over context</source>
        <translation>%1 über Kontext</translation>
    </message>
    <message>
        <source>Time over demonstrations</source>
        <translation>Zeit über Demonstrationen</translation>
    </message>
    <message>
        <source>Memory over demonstrations</source>
        <translation>Speicher über Demonstrationen</translation>
    </message>
    <message>
        <source>%1 per label</source>
        <translation>%1 je Label</translation>
    </message>
    <message>
        <source>Context tokens (mean)</source>
        <translation>Kontext-Token (Mittel)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>Milliseconds an answer (mean, 5th to 95th percentile)</source>
        <translation>Millisekunden je Antwort (Mittel, 5. bis 95. Perzentil)</translation>
    </message>
    <message>
        <source>Peak memory above the idle model, MB</source>
        <translation>Höchster Speicher über dem ruhenden Modell, MB</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration</numerusform>
            <numerusform>%Ln Demonstrationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95-%-Intervall: %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
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
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time, p95</source>
        <translation>Zeit, p95</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>5th to 95th percentile</source>
        <translation>5. bis 95. Perzentil</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Only the first right: %1, only the second: %2</source>
        <translation>Nur die erste richtig: %1, nur die zweite: %2</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>p (bootstrap)</source>
        <translation>p (Bootstrap)</translation>
    </message>
    <message>
        <source>p (McNemar)</source>
        <translation>p (McNemar)</translation>
    </message>
    <message>
        <source>cold: %1</source>
        <translation>kalt: %1</translation>
    </message>
    <message>
        <source>warm: %1</source>
        <translation>warm: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Reihenfolgen</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigste</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>Answers that change</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Expected ↓  answered →</source>
        <translation>Erwartet ↓  geantwortet →</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message numerus="yes">
        <source>The picture of %Ln query(s) is among the demonstrations: the answers may be given away.</source>
        <translation>
            <numerusform>Das Bild von %Ln Frage ist unter den Demonstrationen: die Antwort könnte verraten sein.</numerusform>
            <numerusform>Die Bilder von %Ln Fragen sind unter den Demonstrationen: die Antworten könnten verraten sein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstQuestions</name>
    <message>
        <source>The cat in a style never seen</source>
        <translation>Katze in neuem Stil</translation>
    </message>
    <message>
        <source>The elephant in a style never seen</source>
        <translation>Elefant in neuem Stil</translation>
    </message>
    <message>
        <source>The rose in a style never seen</source>
        <translation>Rose in neuem Stil</translation>
    </message>
    <message>
        <source>The poodle in a style never seen</source>
        <translation>Pudel in neuem Stil</translation>
    </message>
</context>
<context>
    <name>FormFields</name>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
</context>
<context>
    <name>GalleryCommands</name>
    <message>
        <source>create gallery</source>
        <translation>Galerie anlegen</translation>
    </message>
    <message>
        <source>duplicate gallery</source>
        <translation>Galerie duplizieren</translation>
    </message>
    <message>
        <source>rename gallery</source>
        <translation>Galerie umbenennen</translation>
    </message>
    <message>
        <source>delete gallery “%1”</source>
        <translation>Galerie „%1“ löschen</translation>
    </message>
    <message>
        <source>merge gallery “%1”</source>
        <translation>Galerie „%1“ vereinen</translation>
    </message>
</context>
<context>
    <name>JobPayload</name>
    <message>
        <source>The program has ended twice in the middle of this.</source>
        <translation>Das Programm ist mittendrin schon zweimal abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Zero-shot</source>
        <translation>Zero-Shot</translation>
    </message>
    <message>
        <source>The query alone, without any demonstration.</source>
        <translation>Nur die Frage, ohne jede Demonstration.</translation>
    </message>
    <message>
        <source>AIM</source>
        <translation>AIM</translation>
    </message>
    <message>
        <source>The demonstrations as fused tokens: picture and text in a few tokens each.</source>
        <translation>Die Demonstrationen als fusionierte Token: Bild und Text in jeweils wenigen Token.</translation>
    </message>
    <message>
        <source>Full pictures</source>
        <translation>Ganze Bilder</translation>
    </message>
    <message>
        <source>Every demonstration with its whole picture, as turns before the query.</source>
        <translation>Jede Demonstration mit ihrem ganzen Bild, als Gesprächsrunden vor der Frage.</translation>
    </message>
    <message>
        <source>Texts only</source>
        <translation>Nur Texte</translation>
    </message>
    <message>
        <source>The demonstrations&apos; questions and answers without their pictures.</source>
        <translation>Fragen und Antworten der Demonstrationen ohne ihre Bilder.</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Ähnlichstes</translation>
    </message>
    <message>
        <source>The answer of the demonstration whose picture is most similar; nothing is generated.</source>
        <translation>Die Antwort der Demonstration mit dem ähnlichsten Bild; es wird nichts erzeugt.</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>The commonest answer among the demonstrations; nothing is generated.</source>
        <translation>Die häufigste Antwort unter den Demonstrationen; es wird nichts erzeugt.</translation>
    </message>
    <message>
        <source>Copy last</source>
        <translation>Letztes kopieren</translation>
    </message>
    <message>
        <source>The answer of the last demonstration shown; nothing is generated.</source>
        <translation>Die Antwort der zuletzt gezeigten Demonstration; es wird nichts erzeugt.</translation>
    </message>
    <message>
        <source>Shuffled answers</source>
        <translation>Antworten vertauscht</translation>
    </message>
    <message>
        <source>A control: full pictures, with the answers permuted.</source>
        <translation>Eine Kontrolle: ganze Bilder mit vertauschten Antworten.</translation>
    </message>
    <message>
        <source>AIM, shuffled</source>
        <translation>AIM, vertauscht</translation>
    </message>
    <message>
        <source>A control: AIM, with the pictures permuted before fusing.</source>
        <translation>Eine Kontrolle: AIM mit vor dem Fusionieren vertauschten Bildern.</translation>
    </message>
    <message>
        <source>Full pictures, as few tokens</source>
        <translation>Ganze Bilder, so wenige Token</translation>
    </message>
    <message>
        <source>A control: full pictures, as many demonstrations as fit into AIM&apos;s tokens.</source>
        <translation>Eine Kontrolle: ganze Bilder, so viele Demonstrationen, wie in die Token von AIM passen.</translation>
    </message>
    <message>
        <source>AIM, no projector</source>
        <translation>AIM ohne Projektor</translation>
    </message>
    <message>
        <source>A control: AIM with the hidden states themselves, without the trained layer.</source>
        <translation>Eine Kontrolle: AIM mit den verborgenen Zuständen selbst, ohne die trainierte Schicht.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Random, balanced by label</source>
        <translation>Zufällig, ausgewogen nach Etikett</translation>
    </message>
    <message>
        <source>Most similar pictures</source>
        <translation>Ähnlichste Bilder</translation>
    </message>
    <message>
        <source>Most similar texts</source>
        <translation>Ähnlichste Texte</translation>
    </message>
    <message>
        <source>Similar pictures and texts</source>
        <translation>Ähnliche Bilder und Texte</translation>
    </message>
    <message>
        <source>The selected ones</source>
        <translation>Die ausgewählten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>As in the gallery</source>
        <translation>Wie in der Galerie</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Most similar last</source>
        <translation>Ähnlichste zuletzt</translation>
    </message>
    <message>
        <source>Most similar first</source>
        <translation>Ähnlichste zuerst</translation>
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
        <translation>gleich fertig</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
</context>
<context>
    <name>aim::ui::AnswerCard</name>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Copy the answer of %1</source>
        <translation>Antwort von %1 kopieren</translation>
    </message>
    <message>
        <source>Show the prompt of %1</source>
        <translation>Eingabe von %1 zeigen</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>(an empty answer)</source>
        <translation>(eine leere Antwort)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Matches the reference</source>
        <translation>Stimmt mit der Referenz überein</translation>
    </message>
    <message>
        <source>Differs from the reference</source>
        <translation>Weicht von der Referenz ab</translation>
    </message>
    <message>
        <source>%1 image</source>
        <translation>%1 Bild</translation>
    </message>
    <message>
        <source>%1 text</source>
        <translation>%1 Text</translation>
    </message>
    <message>
        <source>%1 fused</source>
        <translation>%1 fusioniert</translation>
    </message>
    <message>
        <source>%1 seeing</source>
        <translation>%1 Sehen</translation>
    </message>
    <message>
        <source>%1 reading</source>
        <translation>%1 Lesen</translation>
    </message>
    <message>
        <source>%1 writing</source>
        <translation>%1 Schreiben</translation>
    </message>
    <message>
        <source>%1 other</source>
        <translation>%1 Sonstiges</translation>
    </message>
    <message>
        <source>%1 at most above the idle model</source>
        <translation>höchstens %1 über dem ruhenden Modell</translation>
    </message>
    <message>
        <source>No demonstrations</source>
        <translation>Keine Demonstrationen</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>erstes Token nach %1</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <source>Warm: everything it needed of the demonstrations had been computed before.</source>
        <translation>Warm: Alles, was es von den Demonstrationen brauchte, war schon berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration</numerusform>
            <numerusform>%Ln Demonstrationen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::AnswersPanel</name>
    <message>
        <source>Answers stand here side by side</source>
        <translation>Hier stehen die Antworten nebeneinander</translation>
    </message>
    <message>
        <source>Choose a picture, type a question and press Ask. Every method answers in a column of its own.</source>
        <translation>Wählen Sie ein Bild, stellen Sie eine Frage und drücken Sie „Fragen“. Jede Methode antwortet in ihrer eigenen Spalte.</translation>
    </message>
    <message>
        <source>This demonstration was deleted.</source>
        <translation>Diese Demonstration wurde gelöscht.</translation>
    </message>
    <message>
        <source>Demonstration: %1 %2</source>
        <translation>Demonstration: %1 %2</translation>
    </message>
    <message>
        <source>Copy the comparison as Markdown</source>
        <translation>Vergleich als Markdown kopieren</translation>
    </message>
    <message>
        <source>The comparison was copied.</source>
        <translation>Der Vergleich wurde kopiert.</translation>
    </message>
    <message>
        <source>Save the Comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>Der Vergleich wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Save the comparison as PNG or PDF</source>
        <translation>Vergleich als PNG oder PDF speichern</translation>
    </message>
    <message>
        <source>Mark the words that differ from the first column</source>
        <translation>Wörter markieren, die von der ersten Spalte abweichen</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-Seite</translation>
    </message>
    <message>
        <source>There are no answers to save yet.</source>
        <translation>Es gibt noch keine Antworten zum Speichern.</translation>
    </message>
</context>
<context>
    <name>aim::ui::Application</name>
    <message>
        <source>The workspace %1 is open instead. Another one can be opened with File ▸ Open Workspace.</source>
        <translation>Stattdessen ist der Arbeitsbereich %1 geöffnet. Ein anderer lässt sich mit Datei ▸ Arbeitsbereich öffnen wählen.</translation>
    </message>
    <message>
        <source>The workspace %1 is not there any more.</source>
        <translation>Der Arbeitsbereich %1 ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>aim::ui::AskOptions</name>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>At most so many demonstrations are shown</source>
        <translation>Höchstens so viele Demonstrationen werden gezeigt</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Startwert</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed chooses the same demonstrations and words again</source>
        <translation>Derselbe Startwert wählt wieder dieselben Demonstrationen und Wörter</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>0 (always the likeliest)</source>
        <translation>0 (immer das wahrscheinlichste)</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Tokens of one answer</source>
        <translation>Token einer Antwort</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; more lets less likely ones in</source>
        <translation>0 nimmt immer das wahrscheinlichste Wort; mehr lässt unwahrscheinlichere zu</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Draws only from the likeliest words that together have this probability</source>
        <translation>Wählt nur unter den wahrscheinlichsten Wörtern, die zusammen diese Wahrscheinlichkeit haben</translation>
    </message>
</context>
<context>
    <name>aim::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was sich tun lässt</translation>
    </message>
</context>
<context>
    <name>aim::ui::CompareDialog</name>
    <message>
        <source>Compare Two Runs</source>
        <translation>Zwei Läufe vergleichen</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>Zwei Läufe nebeneinander</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>another</source>
        <translation>ein anderes</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
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
        <translation>noch keine Antwort</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationEditor</name>
    <message>
        <source>Question of the demonstration</source>
        <translation>Frage der Demonstration</translation>
    </message>
    <message>
        <source>Answer of the demonstration</source>
        <translation>Antwort der Demonstration</translation>
    </message>
    <message>
        <source>Label of the demonstration</source>
        <translation>Etikett der Demonstration</translation>
    </message>
    <message>
        <source>Ask about this picture</source>
        <translation>Nach diesem Bild fragen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
    <message>
        <source>A&amp;nswer</source>
        <translation>Ant&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Etikett</translation>
    </message>
    <message>
        <source>Edits apply to all of them</source>
        <translation>Änderungen gelten für alle</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Select demonstrations to edit them. Drag them to change their order, or onto the query to ask about one.</source>
        <translation>Wählen Sie Demonstrationen aus, um sie zu bearbeiten. Ziehen Sie sie, um die Reihenfolge zu ändern, oder auf die Frage, um nach einer zu fragen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration</numerusform>
            <numerusform>%Ln Demonstrationen</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationGrid</name>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationModel</name>
    <message>
        <source>fused</source>
        <translation>fusioniert</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>not fused</source>
        <translation>nicht fusioniert</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Etikett: %1</translation>
    </message>
    <message>
        <source>Demonstration %1: %2 %3</source>
        <translation>Demonstration %1: %2 %3</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>could not be fused</source>
        <translation>nicht fusionierbar</translation>
    </message>
    <message>
        <source>Open the workspace again with File ▸ Open Workspace.</source>
        <translation>Öffnen Sie den Arbeitsbereich neu: Datei ▸ Arbeitsbereich öffnen.</translation>
    </message>
</context>
<context>
    <name>aim::ui::DemonstrationPanel</name>
    <message>
        <source>Add Pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add a Folder of Pictures</source>
        <translation>Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Import a Table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Export the Gallery to a New Folder</source>
        <translation>Galerie in einen neuen Ordner exportieren</translation>
    </message>
    <message>
        <source>Pictures are not fetched from the network.</source>
        <translation>Bilder werden nicht aus dem Netz geholt.</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Es gibt kein Bild zum Einfügen.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in demonstrations</source>
        <translation>In Demonstrationen suchen</translation>
    </message>
    <message>
        <source>Filter by label</source>
        <translation>Nach Etikett filtern</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Nach Zustand filtern</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusioniert</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Not fused</source>
        <translation>Nicht fusioniert</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>Als Bilder zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add pictures to this gallery</source>
        <translation>Dieser Galerie Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Start with a gallery</source>
        <translation>Beginnen Sie mit einer Galerie</translation>
    </message>
    <message>
        <source>A gallery holds the pictures, questions and answers that show the model what you mean.</source>
        <translation>Eine Galerie enthält die Bilder, Fragen und Antworten, die dem Modell zeigen, was Sie meinen.</translation>
    </message>
    <message>
        <source>New Gallery</source>
        <translation>Neue Galerie</translation>
    </message>
    <message>
        <source>Drop pictures or a folder here</source>
        <translation>Legen Sie Bilder oder einen Ordner hier ab</translation>
    </message>
    <message>
        <source>Each picture becomes a demonstration. A folder for each label, a text file beside each picture, CSV and JSONL tables are understood.</source>
        <translation>Jedes Bild wird eine Demonstration. Ein Ordner je Etikett, eine Textdatei neben jedem Bild, CSV- und JSONL-Tabellen werden verstanden.</translation>
    </message>
    <message>
        <source>Add Pictures…</source>
        <translation>Bilder hinzufügen …</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No demonstration fits the search and the filters.</source>
        <translation>Keine Demonstration passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all demonstrations to change their order.</source>
        <translation>Zeigen Sie alle Demonstrationen, um ihre Reihenfolge zu ändern.</translation>
    </message>
    <message>
        <source>Demonstrations as a table</source>
        <translation>Demonstrationen als Tabelle</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>&amp;Bilder hinzufügen …</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Import &amp;Table…</source>
        <translation>&amp;Tabelle importieren …</translation>
    </message>
    <message>
        <source>P&amp;aste Picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>Ask About This Picture</source>
        <translation>Nach diesem Bild fragen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Jedes Etikett</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>ohne Etikett</translation>
    </message>
    <message>
        <source>That demonstration is not in the gallery on show.</source>
        <translation>Diese Demonstration ist nicht in der gezeigten Galerie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) moved.</source>
        <translation>
            <numerusform>%Ln Demonstration verschoben.</numerusform>
            <numerusform>%Ln Demonstrationen verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration löschen</numerusform>
            <numerusform>%Ln Demonstrationen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration</numerusform>
            <numerusform>%Ln Demonstrationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fused</source>
        <translation>
            <numerusform>%Ln fusioniert</numerusform>
            <numerusform>%Ln fusioniert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale</source>
        <translation>
            <numerusform>%Ln veraltet</numerusform>
            <numerusform>%Ln veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) deleted.</source>
        <translation>
            <numerusform>%Ln Demonstration gelöscht.</numerusform>
            <numerusform>%Ln Demonstrationen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Same picture again</source>
        <translation>Gleiches Bild mehrfach</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) repeated</source>
        <translation>
            <numerusform>%Ln Bild mehrfach</numerusform>
            <numerusform>%Ln Bilder mehrfach</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the picture and drop its file, or copy the picture itself and paste it here.</source>
        <translation>Speichern Sie das Bild und ziehen Sie die Datei hierher, oder kopieren Sie das Bild selbst und fügen Sie es hier ein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the demonstrations to move first.</source>
        <translation>Wählen Sie erst die Demonstrationen aus, die verschoben werden sollen.</translation>
    </message>
    <message>
        <source>There is no gallery to export.</source>
        <translation>Es gibt keine Galerie zum Exportieren.</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationConfusion</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Which label is taken for which</source>
        <translation>Welches Etikett für welches gehalten wird</translation>
    </message>
    <message>
        <source>How often a label is answered where another one is right, over all seeds.</source>
        <translation>Wie oft ein Etikett geantwortet wird, wo ein anderes richtig ist, über alle Seeds.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln demonstration(s)</source>
        <translation>
            <numerusform>%1, %Ln Demonstration</numerusform>
            <numerusform>%1, %Ln Demonstrationen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationDialog</name>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>New Evaluation</source>
        <translation>Neue Auswertung</translation>
    </message>
    <message>
        <source>Delete the evaluation</source>
        <translation>Auswertung löschen</translation>
    </message>
    <message>
        <source>Earlier evaluations</source>
        <translation>Frühere Auswertungen</translation>
    </message>
    <message>
        <source>Progress of the evaluation</source>
        <translation>Fortschritt der Auswertung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The answers so far are kept</source>
        <translation>Die bisherigen Antworten bleiben erhalten</translation>
    </message>
    <message>
        <source>Two are compared by the first one&apos;s metric.</source>
        <translation>Zwei werden nach der Metrik der ersten verglichen.</translation>
    </message>
    <message>
        <source>Select two with Ctrl to compare them.</source>
        <translation>Wählen Sie zwei mit Strg, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>This evaluation may be under way: cancel it first.</source>
        <translation>Diese Auswertung läuft vielleicht gerade: brechen Sie sie erst ab.</translation>
    </message>
    <message>
        <source>%L1 of %L2 answers</source>
        <translation>%L1 von %L2 Antworten</translation>
    </message>
    <message>
        <source>“%1” waits for the job before it</source>
        <translation>„%1“ wartet auf die Aufgabe davor</translation>
    </message>
    <message>
        <source>“%1” is paused</source>
        <translation>„%1“ pausiert</translation>
    </message>
    <message>
        <source>“%1” failed</source>
        <translation>„%1“ ist gescheitert</translation>
    </message>
    <message>
        <source>Evaluating “%1”</source>
        <translation>„%1“ wird ausgewertet</translation>
    </message>
    <message>
        <source>Reading the queries of “%1”</source>
        <translation>Die Fragen von „%1“ werden gelesen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationForm</name>
    <message>
        <source>A new evaluation</source>
        <translation>Eine neue Auswertung</translation>
    </message>
    <message>
        <source>Every query is answered by every method with every number of demonstrations and every seed. Answers are kept as they come.</source>
        <translation>Jede Frage wird von jeder Methode mit jeder Anzahl von Demonstrationen und jedem Seed beantwortet. Antworten werden sofort gespeichert.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Query set</source>
        <translation>Fragen aus</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Where the demonstrations come from</source>
        <translation>Woher die Demonstrationen kommen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Which demonstrations a query gets</source>
        <translation>Welche Demonstrationen eine Frage bekommt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>In which order they are shown</source>
        <translation>In welcher Reihenfolge sie gezeigt werden</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Shots</translation>
    </message>
    <message>
        <source>Numbers of demonstrations, by commas</source>
        <translation>Anzahlen von Demonstrationen, mit Kommas</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Like the query set</source>
        <translation>Wie die Datei mit den Fragen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>What counts as right; answers can be scored by another one later</source>
        <translation>Was als richtig zählt; Antworten lassen sich später nach einer anderen bewerten</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Answers are cut off there</source>
        <translation>Dort werden Antworten abgeschnitten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the evaluation is called in the list</source>
        <translation>Wie die Auswertung in der Liste heißt</translation>
    </message>
    <message>
        <source>The query set&apos;s own demonstrations</source>
        <translation>Eigene Demonstrationen der Fragen</translation>
    </message>
    <message>
        <source>Choose a query set.</source>
        <translation>Wählen Sie eine Datei mit Fragen.</translation>
    </message>
    <message>
        <source>The query set cannot be used.</source>
        <translation>Die Datei mit den Fragen ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Reading the query set…</source>
        <translation>Die Fragen werden gelesen …</translation>
    </message>
    <message>
        <source>There are no queries in the query set.</source>
        <translation>In der Datei stehen keine Fragen.</translation>
    </message>
    <message>
        <source>The queries have no demonstrations of their own: choose a gallery.</source>
        <translation>Die Fragen haben keine eigenen Demonstrationen: wählen Sie eine Galerie.</translation>
    </message>
    <message>
        <source>Choose at least one method.</source>
        <translation>Wählen Sie mindestens eine Methode.</translation>
    </message>
    <message>
        <source>Shots are numbers, by commas: 0, 1, 2, 4</source>
        <translation>Shots sind Zahlen, mit Kommas: 0, 1, 2, 4</translation>
    </message>
    <message>
        <source>No model is open yet.</source>
        <translation>Noch ist kein Modell geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln query(s), %1</source>
        <translation>
            <numerusform>%Ln Frage, %1</numerusform>
            <numerusform>%Ln Fragen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 answers with %2</source>
        <translation>%L1 Antworten mit %2</translation>
    </message>
    <message>
        <source>Select demonstrations of this gallery in the window first.</source>
        <translation>Wählen Sie zuerst im Fenster Demonstrationen dieser Galerie.</translation>
    </message>
    <message>
        <source>This metric ranks options, and the queries have none.</source>
        <translation>Diese Metrik ordnet Optionen, und die Fragen haben keine.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out, the first: %1</source>
        <translation>
            <numerusform>%Ln Zeile ausgelassen: %1</numerusform>
            <numerusform>%Ln Zeilen ausgelassen, die erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Those selected in the window</source>
        <translation>Die im Fenster gewählten</translation>
    </message>
    <message>
        <source>Draws other demonstrations</source>
        <translation>Zieht andere Demonstrationen</translation>
    </message>
    <message>
        <source>Shows the same ones in another order</source>
        <translation>Zeigt dieselben in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>How often everything is repeated</source>
        <translation>Wie oft alles wiederholt wird</translation>
    </message>
    <message>
        <source>Each seed</source>
        <translation>Jeder Seed</translation>
    </message>
    <message>
        <source>With orders, the results say how far answers depend on them</source>
        <translation>Mit Reihenfolgen sagen die Ergebnisse, wie sehr Antworten davon abhängen</translation>
    </message>
    <message>
        <source>yes, else the last one</source>
        <translation>yes, sonst die letzte</translation>
    </message>
    <message>
        <source>Positive option</source>
        <translation>Positive Option</translation>
    </message>
    <message>
        <source>The option whose likelihood AUC ranks by</source>
        <translation>Die Option, nach deren Wahrscheinlichkeit die AUC ordnet</translation>
    </message>
    <message>
        <source>More about scoring</source>
        <translation>Mehr zur Bewertung</translation>
    </message>
    <message>
        <source>Wilson for right or wrong, else bootstrap</source>
        <translation>Wilson bei richtig oder falsch, sonst Bootstrap</translation>
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
        <translation>Wahrscheinlichkeiten der Optionen behalten</translation>
    </message>
    <message>
        <source>Further metrics</source>
        <translation>Weitere Metriken</translation>
    </message>
    <message>
        <source>95 % intervals</source>
        <translation>95-%-Intervalle</translation>
    </message>
    <message>
        <source>How sure the numbers are</source>
        <translation>Wie sicher die Zahlen sind</translation>
    </message>
    <message>
        <source>Likelihoods</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>So that answers can be scored by them later; takes longer</source>
        <translation>Damit Antworten später danach bewertet werden können; dauert länger</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationModel</name>
    <message>
        <source>unfinished, %L1 of %L2</source>
        <translation>unvollständig, %L1 von %L2</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>Episoden</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationPlots</name>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Save this plot</source>
        <translation>Dieses Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG) …</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>Punkte (CSV) …</translation>
    </message>
    <message>
        <source>The plot; the table says the same</source>
        <translation>Das Diagramm; die Tabelle sagt dasselbe</translation>
    </message>
    <message>
        <source>Points of the plot</source>
        <translation>Punkte des Diagramms</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Save the Plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>The plot was written to %1.</source>
        <translation>Das Diagramm wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>Das Diagramm konnte nicht in %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>aim::ui::EvaluationResults</name>
    <message>
        <source>Results by method, shots and seed</source>
        <translation>Ergebnisse nach Methode, Shots und Seed</translation>
    </message>
    <message>
        <source>Differences between methods</source>
        <translation>Unterschiede zwischen Methoden</translation>
    </message>
    <message>
        <source>Parts of the results</source>
        <translation>Teile der Ergebnisse</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Answer what is missing; what is kept is not asked again</source>
        <translation>Beantwortet, was fehlt; was gespeichert ist, wird nicht noch einmal gefragt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Scores the stored answers anew, without asking again</source>
        <translation>Bewertet die gespeicherten Antworten neu, ohne noch einmal zu fragen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>Bericht (HTML) …</translation>
    </message>
    <message>
        <source>Answers (CSV)…</source>
        <translation>Antworten (CSV) …</translation>
    </message>
    <message>
        <source>Answers (JSONL, lossless)…</source>
        <translation>Antworten (JSONL, verlustfrei) …</translation>
    </message>
    <message>
        <source>Rows (CSV)…</source>
        <translation>Zeilen (CSV) …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>There are no answers yet.</source>
        <translation>Noch gibt es keine Antworten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) failed and count as wrong.</source>
        <translation>
            <numerusform>%Ln Antwort ist gescheitert und zählt als falsch.</numerusform>
            <numerusform>%Ln Antworten sind gescheitert und zählen als falsch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one evaluation to export it</source>
        <translation>Wählen Sie eine Auswertung, um sie zu exportieren</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>Episoden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln query(s)</source>
        <translation>
            <numerusform>%Ln Frage</numerusform>
            <numerusform>%Ln Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>unfinished, %L1 of %L2</source>
        <translation>unvollständig, %L1 von %L2</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Export the Answers</source>
        <translation>Antworten exportieren</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Export the Rows</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message>
        <source>Order of the demonstrations</source>
        <translation>Reihenfolge der Demonstrationen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Reihenfolgen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Choose another metric.</source>
        <translation>Wählen Sie eine andere Metrik.</translation>
    </message>
</context>
<context>
    <name>aim::ui::FirstQuestionsBar</name>
    <message>
        <source>Try it:</source>
        <translation>Probieren Sie:</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Probieren: %1</translation>
    </message>
</context>
<context>
    <name>aim::ui::FuseBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of fusing</source>
        <translation>Fortschritt des Fusionierens</translation>
    </message>
    <message>
        <source>Fusing…</source>
        <translation>Fusioniert …</translation>
    </message>
    <message>
        <source>All fused</source>
        <translation>Alles fusioniert</translation>
    </message>
    <message>
        <source>Fuse</source>
        <translation>Fusionieren</translation>
    </message>
    <message>
        <source>The model is not open.</source>
        <translation>Das Modell ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>This model has no projector; choose one with the model.</source>
        <translation>Dieses Modell hat keinen Projektor; wählen Sie einen beim Modell.</translation>
    </message>
    <message>
        <source>Every demonstration has its fused tokens.</source>
        <translation>Jede Demonstration hat ihre fusionierten Token.</translation>
    </message>
    <message>
        <source>Computes the fused tokens of the demonstrations that have none, so that AIM answers at once (Ctrl+F7)</source>
        <translation>Berechnet die fehlenden fusionierten Token, damit AIM sofort antwortet (Strg+F7)</translation>
    </message>
    <message numerus="yes">
        <source>Fuse %Ln</source>
        <translation>
            <numerusform>%Ln fusionieren</numerusform>
            <numerusform>%Ln fusionieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Fusing %L1 of %L2</source>
        <translation>Fusioniert %L1 von %L2</translation>
    </message>
    <message>
        <source>Pause fusing</source>
        <translation>Fusionieren anhalten</translation>
    </message>
    <message>
        <source>Go on fusing</source>
        <translation>Weiter fusionieren</translation>
    </message>
    <message>
        <source>Paused at %L1 of %L2</source>
        <translation>Angehalten bei %L1 von %L2</translation>
    </message>
    <message>
        <source>Fusing is paused</source>
        <translation>Das Fusionieren ruht</translation>
    </message>
    <message>
        <source>Fusing waits its turn</source>
        <translation>Das Fusionieren wartet</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>aim::ui::GalleryModel</name>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration</numerusform>
            <numerusform>%Ln Demonstrationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fused</source>
        <translation>
            <numerusform>%Ln fusioniert</numerusform>
            <numerusform>%Ln fusioniert</numerusform>
        </translation>
    </message>
    <message>
        <source>being fused</source>
        <translation>wird fusioniert</translation>
    </message>
</context>
<context>
    <name>aim::ui::GalleryPanel</name>
    <message>
        <source>Galleries</source>
        <translation>Galerien</translation>
    </message>
    <message>
        <source>New gallery (Ctrl+N)</source>
        <translation>Neue Galerie (Strg+N)</translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation>Neue Galerie</translation>
    </message>
    <message>
        <source>Gallery “%1” deleted.</source>
        <translation>Galerie „%1“ gelöscht.</translation>
    </message>
    <message>
        <source>New Gallery</source>
        <translation>Neue Galerie</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>“%1” is part of “%2” now.</source>
        <translation>„%1“ gehört jetzt zu „%2“.</translation>
    </message>
    <message>
        <source>Merge Into</source>
        <translation>Vereinen mit</translation>
    </message>
</context>
<context>
    <name>aim::ui::HistoryPanel</name>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Läufe suchen</translation>
    </message>
    <message>
        <source>Search in earlier runs</source>
        <translation>In früheren Läufen suchen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Export runs as CSV or JSONL</source>
        <translation>Läufe als CSV oder JSONL exportieren</translation>
    </message>
    <message>
        <source>No run fits the search.</source>
        <translation>Kein Lauf passt zur Suche.</translation>
    </message>
    <message>
        <source>Every question you ask is kept here.</source>
        <translation>Jede Frage, die Sie stellen, wird hier aufgehoben.</translation>
    </message>
    <message>
        <source>Export the Selected Runs</source>
        <translation>Ausgewählte Läufe exportieren</translation>
    </message>
    <message>
        <source>Export All Runs</source>
        <translation>Alle Läufe exportieren</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>JSON lines, lossless</source>
        <translation>JSON-Zeilen, verlustfrei</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) deleted.</source>
        <translation>
            <numerusform>%Ln Lauf gelöscht.</numerusform>
            <numerusform>%Ln Läufe gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln Run(s)…</source>
        <translation>
            <numerusform>%Ln Lauf exportieren …</numerusform>
            <numerusform>%Ln Läufe exportieren …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Run(s)</source>
        <translation>
            <numerusform>%Ln Lauf löschen</numerusform>
            <numerusform>%Ln Läufe löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only pinned runs</source>
        <translation>Nur angeheftete Läufe zeigen</translation>
    </message>
    <message>
        <source>No run is pinned yet. Pin one with its context menu, or with P.</source>
        <translation>Noch ist kein Lauf angeheftet. Heften Sie einen mit seinem Kontextmenü oder mit P an.</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>Wählen Sie zwei Läufe aus, um sie zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) copied as Markdown.</source>
        <translation>
            <numerusform>%Ln Lauf als Markdown kopiert.</numerusform>
            <numerusform>%Ln Läufe als Markdown kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Compare the Two</source>
        <translation>Die beiden vergleichen</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Select one run to ask it again.</source>
        <translation>Wählen Sie einen Lauf aus, um ihn erneut zu fragen.</translation>
    </message>
    <message>
        <source>Select runs to copy them.</source>
        <translation>Wählen Sie Läufe aus, um sie zu kopieren.</translation>
    </message>
    <message>
        <source>Select runs to export them.</source>
        <translation>Wählen Sie Läufe aus, um sie zu exportieren.</translation>
    </message>
</context>
<context>
    <name>aim::ui::ImportDialog</name>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>Import into “%1”</source>
        <translation>Importieren in „%1“</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Will be read as %1.</source>
        <translation>Wird als %1 gelesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobModel</name>
    <message>
        <source>Train %1</source>
        <translation>%1 trainieren</translation>
    </message>
    <message>
        <source>Fuse “%1”</source>
        <translation>„%1“ fusionieren</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Evaluate “%1”</source>
        <translation>„%1“ auswerten</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more waiting</source>
        <translation>
            <numerusform>%Ln weitere wartet</numerusform>
            <numerusform>%Ln weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all jobs (Ctrl+J)</source>
        <translation>Alle Aufträge zeigen (Strg+J)</translation>
    </message>
</context>
<context>
    <name>aim::ui::JobsDialog</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Nichts ist im Gange</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>Erledigte entfernen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Stop and Keep the Best</source>
        <translation>Beenden und das Beste behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fusing, training, evaluations and imports are listed here while they run, wait or have failed. They go on after a restart.</source>
        <translation>Fusionieren, Training, Auswertungen und Importe stehen hier, solange sie laufen, warten oder gescheitert sind. Nach einem Neustart gehen sie weiter.</translation>
    </message>
    <message>
        <source>Do This First</source>
        <translation>Diesen zuerst</translation>
    </message>
    <message>
        <source>What runs now steps back and goes on behind it</source>
        <translation>Was jetzt läuft, tritt zurück und geht danach weiter</translation>
    </message>
</context>
<context>
    <name>aim::ui::KnownModels</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird angesehen …</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>too large for the free memory</source>
        <translation>zu groß für den freien Speicher</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Demo-Modell</translation>
    </message>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>aim::ui::LocalEngine</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>This evaluation was begun with another model, projector or number format. Open that one to go on.</source>
        <translation>Diese Auswertung wurde mit einem anderen Modell, Projektor oder Zahlenformat begonnen. Öffnen Sie jenes, um fortzufahren.</translation>
    </message>
    <message>
        <source>No model is open. Choose one first.</source>
        <translation>Es ist kein Modell geöffnet. Wählen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>aim::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New Workspace…</source>
        <translation>Neuer Arbeitsbereich …</translation>
    </message>
    <message>
        <source>&amp;Open Workspace…</source>
        <translation>Arbeitsbereich ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Export All &amp;Runs…</source>
        <translation>Alle &amp;Läufe exportieren …</translation>
    </message>
    <message>
        <source>Export Selected Runs…</source>
        <translation>Ausgewählte Läufe exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Paste Picture into Gallery</source>
        <translation>Bild in die Galerie &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Find Demonstrations</source>
        <translation>Demonstrationen &amp;suchen</translation>
    </message>
    <message>
        <source>Find &amp;Runs</source>
        <translation>L&amp;äufe suchen</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>&amp;New Gallery</source>
        <translation>&amp;Neue Galerie</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete Gallery</source>
        <translation>Galerie &amp;löschen</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>&amp;Bilder hinzufügen …</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Import &amp;Table…</source>
        <translation>&amp;Tabelle importieren …</translation>
    </message>
    <message>
        <source>&amp;Export Gallery…</source>
        <translation>Galerie e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Fu&amp;se</source>
        <translation>&amp;Fusionieren</translation>
    </message>
    <message>
        <source>&amp;Cancel Fusing</source>
        <translation>Fusionieren &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>F&amp;ragen</translation>
    </message>
    <message>
        <source>Ask with Another &amp;Seed</source>
        <translation>Mit anderem &amp;Startwert fragen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Choose &amp;Picture…</source>
        <translation>&amp;Bild wählen …</translation>
    </message>
    <message>
        <source>Paste Picture to Ask &amp;About</source>
        <translation>Bild zum Fragen ei&amp;nfügen</translation>
    </message>
    <message>
        <source>Go to &amp;Question</source>
        <translation>Zur F&amp;rage</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Choose Model…</source>
        <translation>Modell &amp;wählen …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Switch Pictures and &amp;Table</source>
        <translation>Zwischen Bildern und &amp;Tabelle wechseln</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About AIM Workbench</source>
        <translation>Ü&amp;ber AIM Workbench</translation>
    </message>
    <message>
        <source>New Workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or open it with File ▸ Open Workspace.</source>
        <translation>Wählen Sie einen anderen Namen, oder öffnen Sie ihn mit Datei ▸ Arbeitsbereich öffnen.</translation>
    </message>
    <message>
        <source>Open Workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>About AIM Workbench</source>
        <translation>Über AIM Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;AIM Workbench %1&lt;/h3&gt;&lt;p&gt;Fused in-context learning for multi-modal models on your own machine: each demonstration is read once, and its picture and text become a few fused tokens (AIM, arXiv 2406.07588).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Nothing you do here leaves this machine.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;AIM Workbench %1&lt;/h3&gt;&lt;p&gt;Fusioniertes In-Context-Lernen für multimodale Modelle auf dem eigenen Rechner: Jede Demonstration wird einmal gelesen, und aus Bild und Text werden wenige fusionierte Token (AIM, arXiv 2406.07588).&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer. Nichts, was Sie hier tun, verlässt diesen Rechner.&lt;/p&gt;</translation>
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
        <translation>Ver&amp;einen mit</translation>
    </message>
    <message>
        <source>Pause or &amp;Go On</source>
        <translation>Anhalten oder &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>&amp;Open Again</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Ask Again</source>
        <translation>&amp;Noch einmal fragen</translation>
    </message>
    <message>
        <source>&amp;Pin or Unpin</source>
        <translation>An&amp;heften oder lösen</translation>
    </message>
    <message>
        <source>&amp;Compare Two</source>
        <translation>Zwei &amp;vergleichen</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>&amp;Save the Comparison…</source>
        <translation>Vergleich &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Train a Projector…</source>
        <translation>Projektor &amp;trainieren …</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>A&amp;ufträge</translation>
    </message>
    <message>
        <source>Look &amp;Around</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Demonstrations show what you mean</source>
        <translation>Demonstrationen zeigen, was Sie meinen</translation>
    </message>
    <message>
        <source>A gallery holds pictures, each with a question and its answer. Fuse reads every one of them once and keeps a few fused tokens in place of the picture.</source>
        <translation>Eine Galerie enthält Bilder, jedes mit einer Frage und ihrer Antwort. „Fusionieren“ liest jedes davon einmal und behält statt des Bildes wenige fusionierte Token.</translation>
    </message>
    <message>
        <source>Ask about a new picture</source>
        <translation>Nach einem neuen Bild fragen</translation>
    </message>
    <message>
        <source>Drop a picture here, type a question and press Ask. In the demo, the buttons under “Try it” ask for you.</source>
        <translation>Legen Sie hier ein Bild ab, stellen Sie eine Frage und drücken Sie „Fragen“. In der Demo fragen die Knöpfe hinter „Probieren Sie“ für Sie.</translation>
    </message>
    <message>
        <source>Compare the answers</source>
        <translation>Die Antworten vergleichen</translation>
    </message>
    <message>
        <source>Each method answers in a column of its own: what it said, whether it is right, and what it cost. The small pictures are the demonstrations it was shown.</source>
        <translation>Jede Methode antwortet in ihrer eigenen Spalte: was sie sagte, ob es stimmt und was es kostete. Die kleinen Bilder sind die Demonstrationen, die sie sah.</translation>
    </message>
    <message>
        <source>&amp;Evaluate…</source>
        <translation>&amp;Auswerten …</translation>
    </message>
    <message>
        <source>Import D&amp;ata Set…</source>
        <translation>Daten&amp;satz importieren …</translation>
    </message>
    <message>
        <source>Pas&amp;te Picture</source>
        <translation>Bild ein&amp;fügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Move Demonstrations Up</source>
        <translation>Demonstrationen nach oben</translation>
    </message>
    <message>
        <source>Move Demonstrations Down</source>
        <translation>Demonstrationen nach unten</translation>
    </message>
    <message>
        <source>Pin or Unpin, in the history</source>
        <translation>Anheften oder lösen, im Verlauf</translation>
    </message>
    <message>
        <source>Delete, in the list of evaluations</source>
        <translation>Löschen, in der Liste der Auswertungen</translation>
    </message>
    <message>
        <source>Copy the Rows, in tables of results</source>
        <translation>Zeilen kopieren, in Tabellen mit Ergebnissen</translation>
    </message>
    <message>
        <source>Go to what is to be deleted: demonstrations, runs or a gallery.</source>
        <translation>Gehen Sie zu dem, was gelöscht werden soll: Demonstrationen, Läufe oder eine Galerie.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Save What Can Be Read…</source>
        <translation>Lesbares retten…</translation>
    </message>
    <message>
        <source>Save What Can Be Read</source>
        <translation>Lesbares retten</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gerettet</translation>
    </message>
</context>
<context>
    <name>aim::ui::ModelChip</name>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>opening, %1 %</source>
        <translation>öffnet, %1 %</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>öffnet …</translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation>Das Modell wird geöffnet.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <source>no projector</source>
        <translation>kein Projektor</translation>
    </message>
    <message>
        <source>%1 million parameters, %2</source>
        <translation>%1 Millionen Parameter, %2</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>Projector for the span “%1”</source>
        <translation>Projektor für die Spanne „%1“</translation>
    </message>
    <message>
        <source>Model: %1 %2</source>
        <translation>Modell: %1 %2</translation>
    </message>
    <message>
        <source>Demo model</source>
        <translation>Demo-Modell</translation>
    </message>
</context>
<context>
    <name>aim::ui::ModelDialog</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA card</source>
        <translation>NVIDIA-Karte</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Open Model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Choose the Model&apos;s Folder</source>
        <translation>Ordner des Modells wählen</translation>
    </message>
    <message>
        <source>Choose a Projector</source>
        <translation>Projektor wählen</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>Projektoren</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <source>The demo&apos;s</source>
        <translation>Der der Demo</translation>
    </message>
    <message>
        <source>None: AIM cannot be asked</source>
        <translation>Keiner: AIM kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>, trained with %1</source>
        <translation>, trainiert mit %1</translation>
    </message>
    <message>
        <source>Add the folder of a Hugging Face snapshot, as it lies on the disk. Only safetensors files are opened.</source>
        <translation>Fügen Sie den Ordner eines Hugging-Face-Modells hinzu, wie er auf der Platte liegt. Nur safetensors-Dateien werden geöffnet.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird angesehen …</translation>
    </message>
    <message>
        <source>Needs about %1 with 4,096 tokens of context; %2 are free.</source>
        <translation>Braucht etwa %1 bei 4.096 Token Kontext; %2 sind frei.</translation>
    </message>
    <message>
        <source>It may be slow, or end for lack of it.</source>
        <translation>Es kann langsam sein oder daran scheitern.</translation>
    </message>
    <message>
        <source>%1 does not fit this model: its states are of another width.</source>
        <translation>%1 passt nicht zu diesem Modell: Dessen Zustände haben eine andere Breite.</translation>
    </message>
</context>
<context>
    <name>aim::ui::PictureWell</name>
    <message>
        <source>Picture asked about. Press to choose another.</source>
        <translation>Bild, nach dem gefragt wird. Drücken, um ein anderes zu wählen.</translation>
    </message>
    <message>
        <source>No picture yet. Press to choose one.</source>
        <translation>Noch kein Bild. Drücken, um eines zu wählen.</translation>
    </message>
    <message>
        <source>Drop, paste or click to ask about another picture</source>
        <translation>Ablegen, einfügen oder klicken, um nach einem anderen Bild zu fragen</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>Drop or paste a picture,
or click to choose one</source>
        <translation>Bild ablegen oder einfügen,
oder klicken, um eines zu wählen</translation>
    </message>
</context>
<context>
    <name>aim::ui::PromptDialog</name>
    <message>
        <source>Prompt of %1</source>
        <translation>Eingabe von %1</translation>
    </message>
    <message>
        <source>The prompt the model was given</source>
        <translation>Die Eingabe, die das Modell bekam</translation>
    </message>
    <message>
        <source>%1 text tokens</source>
        <translation>%1 Text-Token</translation>
    </message>
    <message>
        <source>%1 image tokens</source>
        <translation>%1 Bild-Token</translation>
    </message>
    <message>
        <source>%1 fused tokens</source>
        <translation>%1 fusionierte Token</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>fusioniert</translation>
    </message>
    <message>
        <source>Nothing was put to the model: this method generates nothing.</source>
        <translation>Dem Modell wurde nichts vorgelegt: Diese Methode erzeugt nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aim::ui::QueryPanel</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check the model and the picture, and ask again.</source>
        <translation>Prüfen Sie Modell und Bild und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>What do you want to know about it?</source>
        <translation>Was möchten Sie darüber wissen?</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Right answer, if you know it</source>
        <translation>Richtige Antwort, falls bekannt</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>Referenzantwort</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask (Ctrl+Return)</source>
        <translation>Fragen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Methods, demonstrations and generation</source>
        <translation>Methoden, Demonstrationen und Erzeugung</translation>
    </message>
    <message>
        <source>Options: methods, demonstrations and generation</source>
        <translation>Optionen: Methoden, Demonstrationen und Erzeugung</translation>
    </message>
    <message>
        <source>The workspace is not open yet.</source>
        <translation>Der Arbeitsbereich ist noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation>Das Modell wird geöffnet.</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>Wählen Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>Das Bild wird gelesen.</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>Wählen Sie zuerst ein Bild.</translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation>Geben Sie zuerst eine Frage ein.</translation>
    </message>
    <message>
        <source>Choose at least one method under Options.</source>
        <translation>Wählen Sie unter „Optionen“ mindestens eine Methode.</translation>
    </message>
    <message>
        <source>Select the demonstrations to use.</source>
        <translation>Wählen Sie die Demonstrationen aus.</translation>
    </message>
    <message>
        <source>Ask instead</source>
        <translation>Stattdessen fragen</translation>
    </message>
    <message>
        <source>Choose a Picture to Ask About</source>
        <translation>Bild wählen, nach dem gefragt wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln method(s)</source>
        <translation>
            <numerusform>%Ln Methode</numerusform>
            <numerusform>%Ln Methoden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · all demonstrations</source>
        <translation>%1 · alle Demonstrationen</translation>
    </message>
    <message>
        <source>%1 · the selected ones</source>
        <translation>%1 · die ausgewählten</translation>
    </message>
    <message>
        <source>%1 · those of the run</source>
        <translation>%1 · die des Laufs</translation>
    </message>
    <message>
        <source>%1 · %2 · seed %3</source>
        <translation>%1 · %2 · Startwert %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s)</source>
        <translation>
            <numerusform>%Ln Demonstration</numerusform>
            <numerusform>%Ln Demonstrationen</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Make a gallery first.</source>
        <translation>Legen Sie erst eine Galerie an.</translation>
    </message>
</context>
<context>
    <name>aim::ui::QueryPicture</name>
    <message>
        <source>Choose another picture.</source>
        <translation>Wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Pictures are not fetched from the network.</source>
        <translation>Bilder werden nicht aus dem Netz geholt.</translation>
    </message>
    <message>
        <source>There is no picture in what was pasted or dropped.</source>
        <translation>Im Eingefügten oder Abgelegten ist kein Bild.</translation>
    </message>
    <message>
        <source>Copy a picture, or drop a picture file.</source>
        <translation>Kopieren Sie ein Bild, oder legen Sie eine Bilddatei ab.</translation>
    </message>
    <message>
        <source>Save the picture and drop its file, or copy the picture itself and paste it here.</source>
        <translation>Speichern Sie das Bild und ziehen Sie die Datei hierher, oder kopieren Sie das Bild selbst und fügen Sie es hier ein.</translation>
    </message>
</context>
<context>
    <name>aim::ui::QuestionTemplates</name>
    <message>
        <source>Question templates</source>
        <translation>Fragevorlagen</translation>
    </message>
    <message>
        <source>What is in this picture?</source>
        <translation>Was ist auf diesem Bild?</translation>
    </message>
    <message>
        <source>Which of these is it: {labels}?</source>
        <translation>Was davon ist es: {labels}?</translation>
    </message>
    <message>
        <source>Describe this picture in one sentence.</source>
        <translation>Beschreibe dieses Bild in einem Satz.</translation>
    </message>
    <message>
        <source>What does the text in it say?</source>
        <translation>Was steht darauf geschrieben?</translation>
    </message>
    <message>
        <source>Keep This Question as a Template</source>
        <translation>Diese Frage als Vorlage behalten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The question is a template now.</source>
        <translation>Die Frage ist jetzt eine Vorlage.</translation>
    </message>
    <message>
        <source>The demonstrations of this gallery have no labels yet.</source>
        <translation>Die Demonstrationen dieser Galerie haben noch keine Etiketten.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>aim::ui::RunModel</name>
    <message>
        <source>%1, asked %2 of gallery %3 by %4</source>
        <translation>%1, gefragt %2, Galerie %3, mit %4</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>aim::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
</context>
<context>
    <name>aim::ui::SourceFields</name>
    <message>
        <source>JSONL, CSV, COCO captions, VQA v2, a folder, …</source>
        <translation>JSONL, CSV, COCO-Captions, VQA v2, ein Ordner, …</translation>
    </message>
    <message>
        <source>Beside the file</source>
        <translation>Neben der Datei</translation>
    </message>
    <message>
        <source>Beside the questions</source>
        <translation>Neben den Fragen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What is in this image?</source>
        <translation>What is in this image?</translation>
    </message>
    <message>
        <source>Leave out rows that cannot be used</source>
        <translation>Unbrauchbare Zeilen auslassen</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Pictures in</source>
        <translation>Bilder in</translation>
    </message>
    <message>
        <source>Choose the Folder of the Pictures</source>
        <translation>Ordner der Bilder auswählen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The layout of the file or folder</source>
        <translation>Der Aufbau der Datei oder des Ordners</translation>
    </message>
    <message>
        <source>Only the first so many</source>
        <translation>Nur so viele, die ersten</translation>
    </message>
    <message>
        <source>More about the data set</source>
        <translation>Mehr zum Datensatz</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Choose the Annotations</source>
        <translation>Annotationen auswählen</translation>
    </message>
    <message>
        <source>The answers of VQA v2 and OK-VQA, where they are not found</source>
        <translation>Die Antworten von VQA v2 und OK-VQA, wo sie nicht gefunden werden</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Only this part: train, val, test (Flickr30k, imagefolder)</source>
        <translation>Nur dieser Teil: train, val, test (Flickr30k, imagefolder)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Asked where the data set has no question</source>
        <translation>Wird gestellt, wo der Datensatz keine Frage hat</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>Schlechte Zeilen</translation>
    </message>
    <message>
        <source>Otherwise the first one ends the reading, with its line and the reason</source>
        <translation>Sonst beendet die erste das Lesen, mit Zeile und Grund</translation>
    </message>
</context>
<context>
    <name>aim::ui::ThumbStrip</name>
    <message numerus="yes">
        <source>Show %Ln more demonstration(s)</source>
        <translation>
            <numerusform>%Ln weitere Demonstration zeigen</numerusform>
            <numerusform>%Ln weitere Demonstrationen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The other demonstrations of the answer</source>
        <translation>Die übrigen Demonstrationen der Antwort</translation>
    </message>
</context>
<context>
    <name>aim::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>aim::ui::TokenLegend</name>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>fusioniert</translation>
    </message>
    <message>
        <source>What the context consists of</source>
        <translation>Woraus der Kontext besteht</translation>
    </message>
</context>
<context>
    <name>aim::ui::Tour</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>aim::ui::TrainingDialog</name>
    <message>
        <source>Train a Projector</source>
        <translation>Projektor trainieren</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop and Keep the Best</source>
        <translation>Beenden und das Beste behalten</translation>
    </message>
    <message>
        <source>Use This Projector</source>
        <translation>Diesen Projektor verwenden</translation>
    </message>
    <message>
        <source>Train Another</source>
        <translation>Weiteren trainieren</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Prüfverlust</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Prüfgenauigkeit</translation>
    </message>
    <message>
        <source>Loss and held-out accuracy over the steps</source>
        <translation>Verlust und Prüfgenauigkeit über die Schritte</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The curves appear here while it trains.</source>
        <translation>Während des Trainings erscheinen hier die Kurven.</translation>
    </message>
    <message>
        <source>Waits for the job before it.</source>
        <translation>Wartet auf den Auftrag davor.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused. The best so far is in the file.</source>
        <translation>Angehalten. Das Beste bisher steht in der Datei.</translation>
    </message>
    <message>
        <source>The projector is in %1</source>
        <translation>Der Projektor steht in %1</translation>
    </message>
    <message>
        <source>Reading the model and the first examples</source>
        <translation>Modell und erste Beispiele werden gelesen</translation>
    </message>
    <message>
        <source>Step %L1 of %L2</source>
        <translation>Schritt %L1 von %L2</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>held-out answers right %1</source>
        <translation>Prüfantworten richtig %1</translation>
    </message>
</context>
<context>
    <name>aim::ui::TrainingForm</name>
    <message>
        <source>The model stays as it is; one linear layer learns to turn what it has read of a demonstration into fused tokens.</source>
        <translation>Das Modell bleibt, wie es ist; eine lineare Schicht lernt, aus dem, was es von einer Demonstration gelesen hat, fusionierte Token zu machen.</translation>
    </message>
    <message>
        <source>JSONL: documents or episodes</source>
        <translation>JSONL: Dokumente oder Episoden</translation>
    </message>
    <message>
        <source>A .safetensors file</source>
        <translation>Eine .safetensors-Datei</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>All behind the picture</source>
        <translation>Alles hinter dem Bild</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Choose the Model&apos;s Folder</source>
        <translation>Ordner des Modells wählen</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Choose a Corpus</source>
        <translation>Korpus wählen</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Schreiben nach</translation>
    </message>
    <message>
        <source>Where to Write the Projector</source>
        <translation>Wohin der Projektor geschrieben wird</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>Projektoren</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the layer is improved</source>
        <translation>Wie oft die Schicht verbessert wird</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Fewest shots</source>
        <translation>Wenigste Demonstrationen</translation>
    </message>
    <message>
        <source>Most shots</source>
        <translation>Meiste Demonstrationen</translation>
    </message>
    <message>
        <source>Demonstrations before each query, drawn anew at each step</source>
        <translation>Demonstrationen vor jeder Frage, bei jedem Schritt neu gezogen</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>Queries a step</source>
        <translation>Fragen je Schritt</translation>
    </message>
    <message>
        <source>More are steadier and need more memory</source>
        <translation>Mehr sind stetiger und brauchen mehr Speicher</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The highest; it falls towards the end</source>
        <translation>Die höchste; sie fällt zum Ende hin</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>Prüfen alle</translation>
    </message>
    <message>
        <source>So many steps lie between two looks at held-out examples; each is a checkpoint</source>
        <translation>So viele Schritte liegen zwischen zwei Prüfungen an zurückgehaltenen Beispielen; jede ist ein Sicherungspunkt</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Which of a demonstration&apos;s tokens are fused</source>
        <translation>Welche Token einer Demonstration fusioniert werden</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same projector</source>
        <translation>Derselbe Startwert ergibt denselben Projektor</translation>
    </message>
    <message>
        <source>Choose the model&apos;s folder: there is no config.json in it.</source>
        <translation>Wählen Sie den Ordner des Modells: Es ist keine config.json darin.</translation>
    </message>
    <message>
        <source>Choose a corpus to train on.</source>
        <translation>Wählen Sie einen Korpus zum Trainieren.</translation>
    </message>
    <message>
        <source>Choose where to write the projector.</source>
        <translation>Wählen Sie, wohin der Projektor geschrieben wird.</translation>
    </message>
    <message>
        <source>The projector&apos;s file ends in .safetensors.</source>
        <translation>Die Datei des Projektors endet auf .safetensors.</translation>
    </message>
    <message>
        <source>Nothing can be written to the projector&apos;s folder.</source>
        <translation>In den Ordner des Projektors kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 gibt es schon: Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>aim::ui::Workbench</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Importing into the gallery</source>
        <translation>Import in die Galerie</translation>
    </message>
    <message>
        <source>Picture added.</source>
        <translation>Bild hinzugefügt.</translation>
    </message>
    <message>
        <source>Exporting the gallery</source>
        <translation>Export der Galerie</translation>
    </message>
    <message>
        <source>Exporting runs</source>
        <translation>Export der Läufe</translation>
    </message>
    <message>
        <source>Runs written to %1.</source>
        <translation>Läufe nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Choose another file with File ▸ Open Workspace.</source>
        <translation>Wählen Sie mit Datei ▸ Arbeitsbereich öffnen eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another model with Model ▸ Choose Model.</source>
        <translation>Wählen Sie mit Modell ▸ Modell wählen ein anderes Modell.</translation>
    </message>
    <message>
        <source>Everything is fused already.</source>
        <translation>Alles ist schon fusioniert.</translation>
    </message>
    <message>
        <source>There is no model to fuse with yet.</source>
        <translation>Es gibt noch kein Modell zum Fusionieren.</translation>
    </message>
    <message>
        <source>Wait until it is open, or choose one with Model ▸ Choose Model.</source>
        <translation>Warten Sie, bis es geöffnet ist, oder wählen Sie eines mit Modell ▸ Modell wählen.</translation>
    </message>
    <message>
        <source>This model has no projector, so demonstrations cannot be fused.</source>
        <translation>Dieses Modell hat keinen Projektor, daher lassen sich Demonstrationen nicht fusionieren.</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>Arbeitsbereich wird geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) added.</source>
        <translation>
            <numerusform>%Ln Demonstration hinzugefügt.</numerusform>
            <numerusform>%Ln Demonstrationen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or row(s) were left out.</source>
        <translation>
            <numerusform>%Ln Datei oder Zeile wurde ausgelassen.</numerusform>
            <numerusform>%Ln Dateien oder Zeilen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Demonstration nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Demonstrationen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) could not be fused. The first: %1</source>
        <translation>
            <numerusform>%Ln Demonstration konnte nicht fusioniert werden: %1</numerusform>
            <numerusform>%Ln Demonstrationen konnten nicht fusioniert werden. Die erste: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln demonstration(s) fused.</source>
        <translation>
            <numerusform>%Ln Demonstration fusioniert.</numerusform>
            <numerusform>%Ln Demonstrationen fusioniert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>%1 wird trainiert</translation>
    </message>
    <message>
        <source>Stopped. What is done stays done.</source>
        <translation>Angehalten. Was fertig ist, bleibt fertig.</translation>
    </message>
    <message>
        <source>It is kept under View ▸ Jobs, where it can be tried again.</source>
        <translation>Er steht unter Ansicht ▸ Aufträge und lässt sich dort erneut versuchen.</translation>
    </message>
    <message>
        <source>The projector was written to %1.</source>
        <translation>Der Projektor wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The filter “Failed” shows them all.</source>
        <translation>Der Filter „Fehlgeschlagen“ zeigt sie alle.</translation>
    </message>
    <message>
        <source>Choose a projector file with Model ▸ Choose Model, or train one with Model ▸ Train a Projector.</source>
        <translation>Wählen Sie eine Projektordatei mit Modell ▸ Modell wählen, oder trainieren Sie eine mit Modell ▸ Projektor trainieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were here already.</source>
        <translation>
            <numerusform>%Ln Bild war schon da.</numerusform>
            <numerusform>%Ln Bilder waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model to evaluate yet.</source>
        <translation>Noch gibt es kein Modell zum Auswerten.</translation>
    </message>
    <message>
        <source>The settings of this evaluation cannot be read.</source>
        <translation>Die Einstellungen dieser Auswertung sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Begin a new one with the same query set.</source>
        <translation>Beginnen Sie eine neue mit denselben Fragen.</translation>
    </message>
    <message>
        <source>Evaluation “%1” deleted.</source>
        <translation>Auswertung „%1“ gelöscht.</translation>
    </message>
    <message>
        <source>Exporting the evaluation</source>
        <translation>Auswertung wird exportiert</translation>
    </message>
    <message>
        <source>The evaluation was written to %1.</source>
        <translation>Die Auswertung wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Evaluating %1</source>
        <translation>%1 wird ausgewertet</translation>
    </message>
    <message>
        <source>Cancelled; taking back what was done</source>
        <translation>Abgebrochen; Begonnenes wird zurückgenommen</translation>
    </message>
    <message>
        <source>Choose another place and export again.</source>
        <translation>Wählen Sie einen anderen Ort und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Put it right and import again; nothing was changed.</source>
        <translation>Nichts wurde geändert; berichtigen Sie es und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The change was not made. Look whether the disk is full and whether another program holds the workspace.</source>
        <translation>Die Änderung wurde nicht vorgenommen. Sehen Sie nach, ob die Platte voll ist oder ein anderes Programm den Arbeitsbereich festhält.</translation>
    </message>
    <message>
        <source>Make a gallery of your own with Gallery ▸ New Gallery.</source>
        <translation>Legen Sie mit Galerie ▸ Neue Galerie eine eigene an.</translation>
    </message>
    <message>
        <source>The workspace is not open yet.</source>
        <translation>Der Arbeitsbereich ist noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <translation>Lesbares wird gerettet</translation>
    </message>
    <message>
        <source>Choose another place and save again.</source>
        <translation>Wählen Sie einen anderen Ort und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Everything could be read. It is in %1, which is open now.</source>
        <translation>Alles war lesbar. Es steht in %1, das jetzt geöffnet ist.</translation>
    </message>
    <message>
        <source>What could be read is in %1, which is open now.</source>
        <translation>Was lesbar war, steht in %1, das jetzt geöffnet ist.</translation>
    </message>
    <message>
        <source>Open the workspace again with File ▸ Open Workspace.</source>
        <translation>Öffnen Sie den Arbeitsbereich neu: Datei ▸ Arbeitsbereich öffnen.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Save what can be read with File ▸ Save What Can Be Read.</source>
        <translation>Retten Sie mit Datei ▸ Lesbares retten, was lesbar ist.</translation>
    </message>
    <message>
        <source>There is no gallery yet.</source>
        <translation>Es gibt noch keine Galerie.</translation>
    </message>
    <message>
        <source>Make one with Gallery ▸ New Gallery.</source>
        <translation>Legen Sie mit Galerie ▸ Neue Galerie eine an.</translation>
    </message>
    <message>
        <source>The change was not made.</source>
        <translation>Die Änderung wurde nicht vorgenommen.</translation>
    </message>
    <message>
        <source>No step made the held-out loss better, so %1 is the untrained projector.</source>
        <translation>Kein Schritt hat den Prüfverlust verbessert; %1 ist deshalb der untrainierte Projektor.</translation>
    </message>
    <message>
        <source>Train with a smaller learning rate, or on more documents.</source>
        <translation>Trainieren Sie mit kleinerer Lernrate oder mit mehr Dokumenten.</translation>
    </message>
</context>
</TS>
