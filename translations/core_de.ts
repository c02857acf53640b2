<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Sentence</name>
    <message>
        <source>The model uses the activation &quot;%1&quot;, which this program does not know.</source>
        <translation>Das Modell verwendet die Aktivierung „%1“, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The picture came in %1 tiles, where its size asks for %2.</source>
        <translation>Die Zahl der Kacheln passt nicht zur Größe des Bildes: %1 statt %2.</translation>
    </message>
    <message>
        <source>The tokenizer has no token with the number %1, which config.json says stands for pictures.</source>
        <translation>Der Tokenizer hat kein Token mit der Nummer %1, das nach config.json für Bilder steht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>Für dieses Modell ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>The conversation has places for %1 pictures, but %2 were given.</source>
        <translation>Die Zahl der Bilder passt nicht zum Gespräch: vorgesehen %1, gegeben %2.</translation>
    </message>
    <message>
        <source>The prompt is longer than 1 MB of text.</source>
        <translation>Die Eingabe ist länger als 1 MB Text.</translation>
    </message>
    <message>
        <source>The tokenizer does not keep the model&apos;s picture marker in one piece.</source>
        <translation>Der Tokenizer lässt den Bild-Platzhalter des Modells nicht in einem Stück.</translation>
    </message>
    <message>
        <source>The tokenizer gives token %1, which is beyond the model&apos;s vocabulary.</source>
        <translation>Der Tokenizer liefert das Token %1, das nicht im Vokabular des Modells liegt.</translation>
    </message>
    <message>
        <source>The prompt has places for %1 picture tokens, but the pictures give %2.</source>
        <translation>Die Eingabe hat Platz für %1 Bild-Token, die Bilder ergeben aber %2.</translation>
    </message>
    <message>
        <source>The prompt is longer than the model&apos;s %1 positions.</source>
        <translation>Die Eingabe ist länger als die %1 Positionen des Modells.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Models of the family &quot;%1&quot; cannot be run yet; these can: %2.</source>
        <translation>Modelle der Familie „%1“ können noch nicht ausgeführt werden; möglich sind %2.</translation>
    </message>
    <message>
        <source>The pixel shuffle&apos;s factor does not divide the tiles.</source>
        <translation>Der Faktor des Pixel-Shuffle teilt die Kacheln nicht ohne Rest.</translation>
    </message>
    <message>
        <source>A picture was processed for another family of models.</source>
        <translation>Ein Bild wurde für eine andere Modellfamilie aufbereitet.</translation>
    </message>
    <message>
        <source>A picture&apos;s mask does not fit its tiles.</source>
        <translation>Die Maske eines Bildes passt nicht zu seinen Kacheln.</translation>
    </message>
    <message>
        <source>Nothing is trained through 8-bit weights; choose bfloat16 or float32.</source>
        <translation>Durch 8-Bit-Gewichte hindurch lässt sich nichts trainieren; wählen Sie bfloat16 oder float32.</translation>
    </message>
    <message>
        <source>config.json names the vision_aspect_ratio &quot;%1&quot;; anyres_max_N is known.</source>
        <translation>config.json nennt als vision_aspect_ratio „%1“; bekannt ist anyres_max_N.</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot;; it is auto, cpu, cuda or cuda:N.</source>
        <translation>Es gibt kein Gerät „%1“; möglich sind auto, cpu, cuda und cuda:N.</translation>
    </message>
    <message>
        <source>There is no number format &quot;%1&quot;; it is auto, float32, bfloat16, float16 or int8.</source>
        <translation>Es gibt kein Zahlenformat „%1“; möglich sind auto, float32, bfloat16, float16 und int8.</translation>
    </message>
    <message>
        <source>There is no device %1: %2 CUDA devices were found.</source>
        <translation>Es gibt kein Gerät %1; Zahl der gefundenen CUDA-Geräte: %2.</translation>
    </message>
    <message>
        <source>There is no device %1: this LibTorch was built without CUDA.</source>
        <translation>Es gibt kein Gerät %1: Dieses LibTorch wurde ohne CUDA gebaut.</translation>
    </message>
    <message>
        <source>Weights of 8 bits are for the CPU; choose bfloat16 on %1.</source>
        <translation>8-Bit-Gewichte sind für die CPU; wählen Sie auf %1 bfloat16.</translation>
    </message>
    <message>
        <source>This LibTorch has no float16 arithmetic on the CPU; choose bfloat16, which takes as little memory, or float32.</source>
        <translation>Dieses LibTorch kann auf der CPU nicht mit float16 rechnen; wählen Sie bfloat16, das ebenso wenig Speicher braucht, oder float32.</translation>
    </message>
    <message>
        <source>The tokenizer has no token that stands for a picture.</source>
        <translation>Der Tokenizer hat kein Token, das für ein Bild steht.</translation>
    </message>
    <message>
        <source>The prompt holds the picture marker %1 more often than there are pictures; leave it out of the text.</source>
        <translation>Die Eingabe enthält den Bild-Platzhalter %1 öfter, als es Bilder gibt; lassen Sie ihn im Text weg.</translation>
    </message>
    <message>
        <source>There are more pictures than the model&apos;s chat template has places for.</source>
        <translation>Es gibt mehr Bilder, als die Chat-Vorlage des Modells Plätze hat.</translation>
    </message>
    <message>
        <source>A picture has more tokens than a prompt can hold.</source>
        <translation>Ein Bild hat mehr Token, als eine Eingabe fassen kann.</translation>
    </message>
    <message>
        <source>A processed picture has a negative size.</source>
        <translation>Ein aufbereitetes Bild hat eine negative Größe.</translation>
    </message>
    <message>
        <source>A processed picture is too large to be true.</source>
        <translation>Ein aufbereitetes Bild ist unglaubwürdig groß.</translation>
    </message>
    <message>
        <source>A processed picture&apos;s numbers do not fill its shape.</source>
        <translation>Die Zahlen eines aufbereiteten Bildes füllen seine Form nicht aus.</translation>
    </message>
    <message>
        <source>The picture&apos;s patches do not fit its grid.</source>
        <translation>Die Patches des Bildes passen nicht zu seinem Raster.</translation>
    </message>
    <message>
        <source>The prompt has more picture tokens than pictures.</source>
        <translation>Die Eingabe hat mehr Stellen mit Bild-Token als Bilder.</translation>
    </message>
    <message>
        <source>The prompt has fewer picture tokens than its pictures.</source>
        <translation>Die Eingabe hat weniger Bild-Token, als ihre Bilder ergeben.</translation>
    </message>
    <message>
        <source>The model scales its rotary positions by &quot;%1&quot;, which this program does not know.</source>
        <translation>Das Modell skaliert seine Rotary-Positionen nach „%1“, was dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>A model that keeps its vision tower&apos;s class token cannot lay out tiles.</source>
        <translation>Ein Modell, das das Klassen-Token seines Bild-Encoders behält, kann keine Kacheln anordnen.</translation>
    </message>
    <message>
        <source>vision_feature_layer %1 does not exist in a vision tower of %2 layers.</source>
        <translation>vision_feature_layer %1 gibt es nicht in einem Bild-Encoder mit %2 Schichten.</translation>
    </message>
    <message>
        <source>The vision tower takes pictures of %1 x %1 pixels; what it was given has another size.</source>
        <translation>Der Bild-Encoder nimmt Bilder mit %1 x %1 Pixeln; was er bekam, hat eine andere Größe.</translation>
    </message>
    <message>
        <source>The model in %1 lacks the tensor &quot;%2&quot;.</source>
        <translation>Dem Modell in %1 fehlt der Tensor „%2“.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; has the shape %2; config.json asks for %3.</source>
        <translation>Der Tensor „%1“ hat die Form %2; config.json verlangt %3.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; holds %2; only floating-point weights are supported.</source>
        <translation>Der Tensor „%1“ enthält %2; unterstützt werden nur Gewichte als Gleitkommazahlen.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; in %2 does not belong to a model of the family %3.</source>
        <translation>Der Tensor „%1“ in %2 gehört nicht in ein Modell der Familie %3.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>The file %1 could not be opened.</source>
        <translation>Die Datei %1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are read.</source>
        <translation>%1 hat %2 Byte; gelesen werden höchstens %3.</translation>
    </message>
    <message>
        <source>%1 has more than the %2 bytes that are read.</source>
        <translation>%1 hat mehr als die %2 Byte, die höchstens gelesen werden.</translation>
    </message>
    <message>
        <source>Reading %1 failed.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 could not be created: %2.</source>
        <translation>Die Datei %1 konnte nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 could not be put in place: %2.</source>
        <translation>Die Datei %1 konnte nicht an ihren Platz gebracht werden: %2.</translation>
    </message>
    <message>
        <source>%1 names a file that is not a safetensors file in the same folder.</source>
        <translation>%1 nennt eine Datei, die keine safetensors-Datei im selben Ordner ist.</translation>
    </message>
    <message>
        <source>%1 has no &quot;weight_map&quot;.</source>
        <translation>%1 hat kein „weight_map“.</translation>
    </message>
    <message>
        <source>%1 does not name a file for &quot;%2&quot;.</source>
        <translation>%1 nennt keine Datei für „%2“.</translation>
    </message>
    <message>
        <source>%1 names more files than any model has.</source>
        <translation>%1 nennt mehr Dateien, als irgendein Modell hat.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; is not in %2, where %3 says it is.</source>
        <translation>Der Tensor „%1“ ist nicht in %2, wo er laut %3 sein soll.</translation>
    </message>
    <message>
        <source>%1 lists no tensor.</source>
        <translation>%1 führt keinen Tensor auf.</translation>
    </message>
    <message>
        <source>%1 holds no tensor.</source>
        <translation>%1 enthält keinen Tensor.</translation>
    </message>
    <message>
        <source>The weights in %1 are PyTorch pickles (.bin, .pt, .pth or .ckpt), which are programs and are never opened; convert them with transformers on a machine you trust them with: save_pretrained(folder, safe_serialization=True).</source>
        <translation>Die Gewichte in %1 sind PyTorch-Pickles (.bin, .pt, .pth oder .ckpt). Das sind Programme; sie werden nie geöffnet. Wandeln Sie sie mit transformers um, auf einem Rechner, dem Sie sie anvertrauen: save_pretrained(folder, safe_serialization=True).</translation>
    </message>
    <message>
        <source>There is neither model.safetensors nor model.safetensors.index.json in %1.</source>
        <translation>In %1 ist weder model.safetensors noch model.safetensors.index.json.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is nested too deeply.</source>
        <translation>%1 ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation>%1 ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>%1 does not hold a JSON object.</source>
        <translation>%1 enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>In %1 the field &quot;%2&quot; %3.</source>
        <translation>Das Feld „%2“ in %1 %3.</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>is %1, which is not between %2 and %3</source>
        <translation>ist %1, muss aber zwischen %2 und %3 liegen</translation>
    </message>
    <message>
        <source>is an empty list</source>
        <translation>ist eine leere Liste</translation>
    </message>
    <message>
        <source>is not square, which is not supported</source>
        <translation>ist nicht quadratisch, was nicht unterstützt wird</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is too long a list</source>
        <translation>ist eine zu lange Liste</translation>
    </message>
    <message>
        <source>The language model is of the kind &quot;%1&quot;; llama, mistral, qwen2 and Qwen2-VL&apos;s own are supported.</source>
        <translation>Das Sprachmodell ist von der Art „%1“; unterstützt werden llama, mistral, qwen2 und das von Qwen2-VL.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not above low_freq_factor</source>
        <translation>ist nicht größer als low_freq_factor</translation>
    </message>
    <message>
        <source>The model turns only a part of each head by position, which is not supported.</source>
        <translation>Das Modell dreht nur einen Teil jedes Kopfes nach der Position, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>does not divide half of a head among three axes</source>
        <translation>teilt die Hälfte eines Kopfes nicht auf drei Achsen auf</translation>
    </message>
    <message>
        <source>does not name every layer</source>
        <translation>nennt nicht jede Schicht</translation>
    </message>
    <message>
        <source>names an unknown kind</source>
        <translation>nennt eine unbekannte Art</translation>
    </message>
    <message>
        <source>The model alternates between full and sliding attention, which is not supported.</source>
        <translation>Das Modell wechselt zwischen voller und gleitender Attention, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>does not divide the number of heads, %1</source>
        <translation>teilt die Anzahl der Köpfe, %1, nicht ohne Rest</translation>
    </message>
    <message>
        <source>does not divide hidden_size</source>
        <translation>teilt hidden_size nicht ohne Rest</translation>
    </message>
    <message>
        <source>is odd</source>
        <translation>ist ungerade</translation>
    </message>
    <message>
        <source>is not a list of resolutions</source>
        <translation>ist keine Liste von Auflösungen</translation>
    </message>
    <message>
        <source>has an entry that is not a height and a width</source>
        <translation>hat einen Eintrag, der nicht aus Höhe und Breite besteht</translation>
    </message>
    <message>
        <source>has an entry that is out of range</source>
        <translation>hat einen Eintrag außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>names no layer, or too many</source>
        <translation>nennt keine Schicht oder zu viele</translation>
    </message>
    <message>
        <source>names a layer the vision tower does not have</source>
        <translation>nennt eine Schicht, die der Bild-Encoder nicht hat</translation>
    </message>
    <message>
        <source>is neither &quot;default&quot; nor &quot;full&quot;</source>
        <translation>ist weder „default“ noch „full“</translation>
    </message>
    <message>
        <source>This folder has the layout of LLaVA&apos;s original code; take the converted one whose name ends in &quot;-hf&quot;.</source>
        <translation>Dieser Ordner ist aufgebaut wie im ursprünglichen Code von LLaVA; nehmen Sie den umgewandelten, dessen Name auf „-hf“ endet.</translation>
    </message>
    <message>
        <source>The model&apos;s weights are quantised, which is not supported; take the version in bfloat16 or float32.</source>
        <translation>Die Gewichte des Modells sind quantisiert, was nicht unterstützt wird; nehmen Sie die Fassung in bfloat16 oder float32.</translation>
    </message>
    <message>
        <source>config.json does not say of which family the model is; supported are %1.</source>
        <translation>config.json sagt nicht, zu welcher Familie das Modell gehört; unterstützt werden %1.</translation>
    </message>
    <message>
        <source>Models of the family &quot;%1&quot; are not supported; supported are %2.</source>
        <translation>Modelle der Familie „%1“ werden nicht unterstützt; unterstützt werden %2.</translation>
    </message>
    <message>
        <source>There is no config.json in %1; a model is a folder as Hugging Face stores it.</source>
        <translation>In %1 ist keine config.json; ein Modell ist ein Ordner, wie Hugging Face ihn ablegt.</translation>
    </message>
    <message>
        <source>gives another width than the language model has</source>
        <translation>gibt eine andere Breite an, als das Sprachmodell hat</translation>
    </message>
    <message>
        <source>is beyond the vocabulary</source>
        <translation>liegt außerhalb des Vokabulars</translation>
    </message>
    <message>
        <source>The number format &quot;%1&quot; is not supported.</source>
        <translation>Das Zahlenformat „%1“ wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The size of a file is out of range.</source>
        <translation>Die Größe einer Datei liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: it is shorter than its first field.</source>
        <translation>%1 ist keine gültige safetensors-Datei: Sie ist kürzer als ihr erstes Feld.</translation>
    </message>
    <message>
        <source>The file %1 could not be mapped.</source>
        <translation>Die Datei %1 konnte nicht in den Speicher eingeblendet werden.</translation>
    </message>
    <message>
        <source>%1 is a PyTorch pickle, which is a program and is never opened. Convert it to safetensors with save_pretrained of transformers, on a machine you trust it with.</source>
        <translation>%1 ist ein PyTorch-Pickle. Das ist ein Programm; es wird nie geöffnet. Wandeln Sie es mit save_pretrained von transformers in safetensors um, auf einem Rechner, dem Sie es anvertrauen.</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: its header claims to be larger than 100 MB.</source>
        <translation>%1 ist keine gültige safetensors-Datei: Ihr Kopf gibt an, größer als 100 MB zu sein.</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: it ends inside its header.</source>
        <translation>%1 ist keine gültige safetensors-Datei: Sie endet mitten in ihrem Kopf.</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: %2.</source>
        <translation>%1 ist keine gültige safetensors-Datei: %2.</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>einen Wahrheitswert</translation>
    </message>
    <message>
        <source>a negative number</source>
        <translation>eine negative Zahl</translation>
    </message>
    <message>
        <source>a fraction or a number beyond 64 bits</source>
        <translation>eine gebrochene Zahl oder eine Zahl von mehr als 64 Bit</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2 dimensions</source>
        <translation>„%1“ hat mehr als %2 Dimensionen</translation>
    </message>
    <message>
        <source>A dimension of a tensor is out of range.</source>
        <translation>Eine Dimension eines Tensors liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than two offsets</source>
        <translation>„%1“ hat mehr als zwei Offsets</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>the metadata names &quot;%1&quot; twice</source>
        <translation>Die Metadaten nennen „%1“ zweimal</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>it names &quot;%1&quot; twice</source>
        <translation>Sie nennt „%1“ zweimal</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>%1 is not a valid safetensors file: its header is not JSON (at byte %2).</source>
        <translation>%1 ist keine gültige safetensors-Datei: Ihr Kopf ist kein JSON (bei Byte %2).</translation>
    </message>
    <message>
        <source>its header has %1 where none belongs</source>
        <translation>Ihr Kopf enthält %1 an falscher Stelle</translation>
    </message>
    <message>
        <source>its header has %1 where none belongs (&quot;%2&quot;)</source>
        <translation>Ihr Kopf enthält %1 an falscher Stelle („%2“)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has two fields &quot;%2&quot;</source>
        <translation>„%1“ hat zwei Felder „%2“</translation>
    </message>
    <message>
        <source>%1 lists more tensors than any model has.</source>
        <translation>%1 führt mehr Tensoren auf, als irgendein Modell hat.</translation>
    </message>
    <message>
        <source>The tensor &quot;%1&quot; cannot be read: %2</source>
        <translation>Der Tensor „%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>A tensor of a file is too large to be true.</source>
        <translation>Ein Tensor einer Datei ist unglaubwürdig groß.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not hold as many bytes as its shape needs</source>
        <translation>„%1“ enthält nicht so viele Byte, wie seine Form verlangt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; overlaps its neighbour</source>
        <translation>„%1“ überlappt seinen Nachbarn</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leaves a hole before it</source>
        <translation>„%1“ lässt eine Lücke vor sich</translation>
    </message>
    <message>
        <source>it ends before its tensors do; it may not have been copied completely</source>
        <translation>Sie endet vor ihren Tensoren; vielleicht wurde sie nicht vollständig kopiert</translation>
    </message>
    <message>
        <source>bytes are left over behind its tensors</source>
        <translation>Hinter ihren Tensoren bleiben Bytes übrig</translation>
    </message>
    <message>
        <source>its header does not begin with {</source>
        <translation>Ihr Kopf beginnt nicht mit {</translation>
    </message>
    <message>
        <source>Tensors of type %1 cannot be stored.</source>
        <translation>Tensoren vom Typ %1 können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The vision tower is of the kind &quot;%1&quot;; CLIP, SigLIP, Idefics3&apos;s and Qwen2-VL&apos;s own are supported.</source>
        <translation>Der Bild-Encoder ist von der Art „%1“; unterstützt werden CLIP, SigLIP und die von Idefics3 und Qwen2-VL.</translation>
    </message>
    <message>
        <source>is smaller than one merged patch</source>
        <translation>ist kleiner als ein zusammengefasster Patch</translation>
    </message>
    <message>
        <source>is smaller than a patch</source>
        <translation>ist kleiner als ein Patch</translation>
    </message>
    <message>
        <source>is too small</source>
        <translation>ist zu klein</translation>
    </message>
    <message>
        <source>is not a multiple of the number of heads</source>
        <translation>ist kein Vielfaches der Anzahl der Köpfe</translation>
    </message>
    <message>
        <source>A dimension is out of range.</source>
        <translation>Eine Dimension liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>A tensor is too large to be true.</source>
        <translation>Ein Tensor ist unglaubwürdig groß.</translation>
    </message>
    <message>
        <source>No method was chosen.</source>
        <translation>Es wurde keine Methode gewählt.</translation>
    </message>
    <message>
        <source>No temporary folder could be made for the demo&apos;s workspace.</source>
        <translation>Für den Arbeitsbereich der Demo konnte kein temporärer Ordner angelegt werden.</translation>
    </message>
    <message>
        <source>%1 does not hold the demo&apos;s questions.</source>
        <translation>%1 enthält nicht die Fragen der Demo.</translation>
    </message>
    <message>
        <source>This method needs a projector; choose one for the model.</source>
        <translation>Diese Methode braucht einen Projektor; wählen Sie einen für das Modell.</translation>
    </message>
    <message>
        <source>The picture %1 of query &quot;%2&quot; is not there.</source>
        <translation>Das Bild %1 der Frage „%2“ ist nicht da.</translation>
    </message>
    <message>
        <source>Queries without demonstrations of their own need a gallery.</source>
        <translation>Fragen ohne eigene Demonstrationen brauchen eine Galerie.</translation>
    </message>
    <message>
        <source>Options are to be ranked, but query &quot;%1&quot; has no &quot;options&quot;.</source>
        <translation>Optionen sollen geordnet werden, aber die Frage „%1“ hat keine „options“.</translation>
    </message>
    <message>
        <source>An evaluation needs at least one of the methods, and each only once.</source>
        <translation>Eine Auswertung braucht mindestens eine Methode, und jede nur einmal.</translation>
    </message>
    <message>
        <source>An evaluation needs at least one of the numbers of shots, and each only once.</source>
        <translation>Eine Auswertung braucht mindestens eine Anzahl von Demonstrationen (Shots), und jede nur einmal.</translation>
    </message>
    <message>
        <source>An evaluation needs at least one of the seeds, and each only once.</source>
        <translation>Eine Auswertung braucht mindestens einen Seed, und jeden nur einmal.</translation>
    </message>
    <message>
        <source>The number of demonstrations must not be negative.</source>
        <translation>Die Anzahl der Demonstrationen darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>The folder %1 for the plots could not be made.</source>
        <translation>Der Ordner %1 für die Diagramme konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The embedded demo was not found; set AIM_DEMO_DIR to its folder.</source>
        <translation>Die eingebettete Demo wurde nicht gefunden; setzen Sie AIM_DEMO_DIR auf ihren Ordner.</translation>
    </message>
    <message>
        <source>%1 is not a projector.</source>
        <translation>%1 ist kein Projektor.</translation>
    </message>
    <message>
        <source>The settings of a stored evaluation cannot be read.</source>
        <translation>Die Einstellungen einer gespeicherten Auswertung sind nicht lesbar.</translation>
    </message>
    <message>
        <source>A batch holds at least one demonstration.</source>
        <translation>Ein Stapel umfasst mindestens eine Demonstration.</translation>
    </message>
    <message>
        <source>A probe reads one demonstration (an answer) or answers a query behind demonstrations, not both.</source>
        <translation>Eine Probe liest eine Demonstration (eine Antwort) oder beantwortet eine Frage nach Demonstrationen, nicht beides.</translation>
    </message>
    <message>
        <source>A projector needs demonstrations to fuse.</source>
        <translation>Ein Projektor braucht Demonstrationen zum Fusionieren.</translation>
    </message>
    <message>
        <source>The picture sizes in %1 are not those of one picture.</source>
        <translation>Die Bildgrößen in %1 sind nicht die eines einzigen Bildes.</translation>
    </message>
    <message>
        <source>%1 holds no pixel_values.</source>
        <translation>%1 enthält keine pixel_values.</translation>
    </message>
    <message>
        <source>%1 holds more than one picture.</source>
        <translation>%1 enthält mehr als ein Bild.</translation>
    </message>
    <message>
        <source>There is no query set %1.</source>
        <translation>Die Datei %1 mit den Fragen gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The query set %1 holds no query.</source>
        <translation>In %1 stehen keine Fragen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A stored prompt has a stretch of unknown kind.</source>
        <translation>Eine gespeicherte Eingabe hat einen Abschnitt unbekannter Art.</translation>
    </message>
    <message>
        <source>A stored prompt cannot be read.</source>
        <translation>Eine gespeicherte Eingabe ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A stored answer of an evaluation cannot be read.</source>
        <translation>Eine gespeicherte Antwort einer Auswertung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A projector is trained with a model in bfloat16 or float32; weights of 8 bits carry no gradient. It works with either afterwards.</source>
        <translation>Ein Projektor wird mit einem Modell in bfloat16 oder float32 trainiert; 8-Bit-Gewichte geben keinen Gradienten weiter. Danach arbeitet er mit beiderlei Gewichten.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;; choose among %2.</source>
        <translation>Es gibt keine Metrik „%1“; zur Wahl stehen %2.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a %3 of more than 1 MB.</source>
        <translation>In Zeile %1 von %2 ist %3 größer als 1 MB.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a %3 that is not a text.</source>
        <translation>In Zeile %1 von %2 ist %3 kein Text.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has no &quot;%3&quot;.</source>
        <translation>In Zeile %1 von %2 fehlt „%3“.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has &quot;%3&quot; that is not a list.</source>
        <translation>In Zeile %1 von %2 ist „%3“ keine Liste.</translation>
    </message>
    <message>
        <source>text in &quot;%1&quot;</source>
        <translation>ein Eintrag in „%1“</translation>
    </message>
    <message>
        <source>Line %1 of %2 names no picture.</source>
        <translation>Zeile %1 von %2 nennt kein Bild.</translation>
    </message>
    <message>
        <source>Line %1 of %2 names a picture that cannot exist.</source>
        <translation>Zeile %1 von %2 nennt ein Bild, das es nicht geben kann.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not a JSON object.</source>
        <translation>Zeile %1 von %2 ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not JSON.</source>
        <translation>Zeile %1 von %2 ist kein JSON.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is nested too deeply.</source>
        <translation>Zeile %1 von %2 ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has no &quot;answer&quot; (nor &quot;answers&quot;).</source>
        <translation>In Zeile %1 von %2 fehlt „answer“ (oder „answers“).</translation>
    </message>
    <message>
        <source>Line %1 of %2 has &quot;demonstrations&quot; that are not a list.</source>
        <translation>In Zeile %1 von %2 ist „demonstrations“ keine Liste.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has a demonstration that is not an object.</source>
        <translation>In Zeile %1 von %2 ist eine Demonstration kein Objekt.</translation>
    </message>
    <message>
        <source>The query set %1 cannot be read.</source>
        <translation>Die Datei %1 mit den Fragen ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Line %1 of %2 has the id &quot;%3&quot; of an earlier line.</source>
        <translation>Zeile %1 von %2 hat die id „%3“ einer früheren Zeile.</translation>
    </message>
    <message>
        <source>The query set %1 is too large.</source>
        <translation>Die Datei %1 mit den Fragen ist zu groß.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is longer than 4 MB.</source>
        <translation>Zeile %1 von %2 ist länger als 4 MB.</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; ranks options, but query &quot;%2&quot; has none.</source>
        <translation>Die Metrik „%1“ ordnet Optionen, aber die Frage „%2“ hat keine.</translation>
    </message>
    <message>
        <source>The answers were made without asking how likely the options are; evaluate again by this metric, which asks (or with --score-options).</source>
        <translation>Die Antworten entstanden, ohne dass nach den Wahrscheinlichkeiten der Optionen gefragt wurde; werten Sie noch einmal nach dieser Metrik aus, die danach fragt (oder mit --score-options).</translation>
    </message>
    <message>
        <source>There is no interval &quot;%1&quot;; choose among auto, wilson, bootstrap.</source>
        <translation>Es gibt kein Intervall „%1“; zur Wahl stehen auto, wilson, bootstrap.</translation>
    </message>
    <message>
        <source>The projector %1 was trained for the span &quot;%2&quot;, which this program does not know.</source>
        <translation>Der Projektor %1 wurde für die Spanne „%2“ trainiert, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The projector %1 was trained for the layer &quot;%2&quot;; only &quot;last&quot; is supported.</source>
        <translation>Der Projektor %1 wurde für die Schicht „%2“ trainiert; unterstützt wird nur „last“.</translation>
    </message>
    <message>
        <source>%1 is not a projector: it needs a tensor &quot;%2&quot; with %3 axes.</source>
        <translation>%1 ist kein Projektor: Nötig ist ein Tensor „%2“ mit der Achsenzahl %3.</translation>
    </message>
    <message>
        <source>%1 is not a projector: &quot;%2&quot; does not hold floating-point numbers.</source>
        <translation>%1 ist kein Projektor: „%2“ enthält keine Gleitkommazahlen.</translation>
    </message>
    <message>
        <source>The projector %1 was trained for another backbone (fingerprint %2…), not for this model (fingerprint %3…).</source>
        <translation>Der Projektor %1 wurde für ein anderes Grundmodell trainiert (Fingerabdruck %2…), nicht für dieses Modell (Fingerabdruck %3…).</translation>
    </message>
    <message>
        <source>The projector %1 was trained for another backbone (%2, fingerprint %3…), not for this model (fingerprint %4…).</source>
        <translation>Der Projektor %1 wurde für ein anderes Grundmodell trainiert (%2, Fingerabdruck %3…), nicht für dieses Modell (Fingerabdruck %4…).</translation>
    </message>
    <message>
        <source>%1 is not a projector: its weight is not square, or its bias has another width.</source>
        <translation>%1 ist kein Projektor: Sein Gewicht ist nicht quadratisch, oder sein Bias hat eine andere Breite.</translation>
    </message>
    <message>
        <source>The projector %1 is %2 numbers wide, but this model&apos;s states have %3.</source>
        <translation>Der Projektor %1 ist %2 Zahlen breit, die Zustände dieses Modells aber %3.</translation>
    </message>
    <message>
        <source>The projector %1 holds numbers that are not finite.</source>
        <translation>Der Projektor %1 enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>A demonstration without question and answer cannot be fused.</source>
        <translation>Eine Demonstration ohne Frage und Antwort lässt sich nicht fusionieren.</translation>
    </message>
    <message>
        <source>A demonstration without an answer cannot be fused.</source>
        <translation>Eine Demonstration ohne Antwort lässt sich nicht fusionieren.</translation>
    </message>
    <message>
        <source>Fused tokens need a query with a picture.</source>
        <translation>Fusionierte Token brauchen eine Frage mit einem Bild.</translation>
    </message>
    <message>
        <source>The fused tokens are not as wide as this model&apos;s.</source>
        <translation>Die fusionierten Token sind nicht so breit wie die dieses Modells.</translation>
    </message>
    <message>
        <source>There is no span &quot;%1&quot;; choose question+answer, answer or after-image.</source>
        <translation>Es gibt keine Spanne „%1“; zur Wahl stehen question+answer, answer und after-image.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not show the answer of a demonstration as it is written, so its tokens cannot be found.</source>
        <translation>Die Chat-Vorlage des Modells gibt die Antwort einer Demonstration nicht so wieder, wie sie geschrieben ist; darum sind ihre Token nicht zu finden.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not show the question of a demonstration as it is written, so its tokens cannot be found.</source>
        <translation>Die Chat-Vorlage des Modells gibt die Frage einer Demonstration nicht so wieder, wie sie geschrieben ist; darum sind ihre Token nicht zu finden.</translation>
    </message>
    <message>
        <source>None of the first examples of the corpus %1 can be used.</source>
        <translation>Keines der ersten Beispiele im Korpus %1 ist brauchbar.</translation>
    </message>
    <message>
        <source>Steps, batch, shots and learning rate of a training must be positive.</source>
        <translation>Schritte, Fragen je Schritt, Demonstrationen und Lernrate eines Trainings müssen größer als null sein.</translation>
    </message>
    <message>
        <source>There is no folder %1 to write the projector into.</source>
        <translation>Den Ordner %1, in den der Projektor geschrieben werden soll, gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation>%1 ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>There is no corpus %1.</source>
        <translation>Den Korpus %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The corpus %1 cannot be read.</source>
        <translation>Der Korpus %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>The corpus %1 is too large.</source>
        <translation>Der Korpus %1 ist zu groß.</translation>
    </message>
    <message>
        <source>The corpus %1 holds no usable line: neither an episode nor a document with two pictures that are there.</source>
        <translation>Der Korpus %1 enthält keine brauchbare Zeile: weder eine Episode noch ein Dokument mit zwei vorhandenen Bildern.</translation>
    </message>
    <message>
        <source>The corpus %1 or its pictures changed during the training.</source>
        <translation>Der Korpus %1 oder seine Bilder haben sich während des Trainings geändert.</translation>
    </message>
    <message>
        <source>The query&apos;s picture cannot be read.</source>
        <translation>Das Bild der Frage ist nicht lesbar.</translation>
    </message>
    <message>
        <source>An answer has no tokens.</source>
        <translation>Eine Antwort hat keine Token.</translation>
    </message>
    <message>
        <source>None of an example&apos;s demonstrations can be used.</source>
        <translation>Keine der Demonstrationen eines Beispiels ist brauchbar.</translation>
    </message>
    <message>
        <source>The training&apos;s gradient is not finite; try a smaller --lr or --dtype float32.</source>
        <translation>Der Gradient des Trainings ist nicht endlich; versuchen Sie es mit einem kleineren --lr oder mit --dtype float32.</translation>
    </message>
    <message>
        <source>%1 is not a checkpoint of a projector&apos;s training.</source>
        <translation>%1 ist kein Sicherungspunkt vom Training eines Projektors.</translation>
    </message>
    <message>
        <source>The training in %1 had other settings (model, corpus, span, steps, batch, shots, learning rate or seed); repeat them, or start without --resume.</source>
        <translation>Das Training in %1 hatte andere Einstellungen (Modell, Korpus, Spanne, Schritte, Fragen je Schritt, Demonstrationen, Lernrate oder Startwert); wiederholen Sie diese, oder beginnen Sie ohne --resume.</translation>
    </message>
    <message>
        <source>The temperature must be between 0 and 100.</source>
        <translation>Die Temperatur muss zwischen 0 und 100 liegen.</translation>
    </message>
    <message>
        <source>top-p must be above 0 and at most 1.</source>
        <translation>top-p muss größer als 0 und darf höchstens 1 sein.</translation>
    </message>
    <message>
        <source>The model computed no usable numbers; its weights may be damaged, or the number format too narrow for them.</source>
        <translation>Das Modell hat keine brauchbaren Zahlen berechnet; vielleicht sind seine Gewichte beschädigt, oder das Zahlenformat ist zu eng für sie.</translation>
    </message>
    <message>
        <source>There was not enough memory for this.</source>
        <translation>Dafür war nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Etwas Unerwartetes ging schief.</translation>
    </message>
    <message>
        <source>%1 jobs are waiting already; wait for one or cancel some.</source>
        <translation>Es warten schon %1 Aufträge; warten Sie auf einen, oder brechen Sie einige ab.</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot;; choose among %2.</source>
        <translation>Es gibt keine Methode „%1“; zur Wahl stehen %2.</translation>
    </message>
    <message>
        <source>The method &quot;%1&quot; answers from demonstrations, but none is shown.</source>
        <translation>Die Methode „%1“ antwortet aus Demonstrationen, aber es wird keine gezeigt.</translation>
    </message>
    <message>
        <source>Demonstration %1 was chosen, but it is not in this gallery.</source>
        <translation>Die Demonstration %1 wurde gewählt, ist aber nicht in dieser Galerie.</translation>
    </message>
    <message>
        <source>There is no selection &quot;%1&quot;; choose among %2.</source>
        <translation>Es gibt keine Auswahl „%1“; zur Wahl stehen %2.</translation>
    </message>
    <message>
        <source>There is no order &quot;%1&quot;; choose among %2.</source>
        <translation>Es gibt keine Reihenfolge „%1“; zur Wahl stehen %2.</translation>
    </message>
    <message>
        <source>The tokenizer adds more tokens than are supported.</source>
        <translation>Der Tokenizer fügt mehr Token hinzu, als unterstützt werden.</translation>
    </message>
    <message>
        <source>The text becomes too long when the tokenizer normalises it.</source>
        <translation>Der Text wird zu lang, wenn der Tokenizer ihn normalisiert.</translation>
    </message>
    <message>
        <source>A merge of the tokenizer names a token that its vocabulary lacks.</source>
        <translation>Eine Merge-Regel des Tokenizers nennt ein Token, das in seinem Vokabular fehlt.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s token for unknown characters is not in its vocabulary.</source>
        <translation>Das Token des Tokenizers für unbekannte Zeichen fehlt in seinem Vokabular.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template is too long.</source>
        <translation>Die Chat-Vorlage des Modells ist zu lang.</translation>
    </message>
    <message>
        <source>The model in %1 brings no chat template.</source>
        <translation>Das Modell in %1 bringt keine Chat-Vorlage mit.</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not a token.</source>
        <translation>In den Dateien des Tokenizers ist „%1“ kein Token.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s configuration has a token id that is no number.</source>
        <translation>In der Konfiguration des Tokenizers ist eine Token-Nummer keine Zahl.</translation>
    </message>
    <message>
        <source>The text becomes too long when it is decoded.</source>
        <translation>Der Text wird beim Dekodieren zu lang.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Strip takes off several characters.</source>
        <translation>Strip im Tokenizer soll mehrere Zeichen auf einmal entfernen.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Strip takes off a strange number.</source>
        <translation>Strip im Tokenizer soll eine unsinnige Anzahl von Zeichen entfernen.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Metaspace replaces by several characters.</source>
        <translation>Metaspace im Tokenizer ersetzt durch mehrere Zeichen.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s decoder &quot;%1&quot; is not supported.</source>
        <translation>Der Decoder „%1“ des Tokenizers wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>an argument &apos;%1&apos; is missing</source>
        <translation>Ein Argument „%1“ fehlt</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not come to an end.</source>
        <translation>Die Chat-Vorlage des Modells kommt zu keinem Ende.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no namespace</source>
        <translation>„%1“ ist kein namespace</translation>
    </message>
    <message>
        <source>a namespace cannot hold a namespace or a function</source>
        <translation>Ein namespace kann weder einen namespace noch eine Funktion enthalten</translation>
    </message>
    <message>
        <source>there are not as many values as names</source>
        <translation>Die Zahl der Werte stimmt nicht mit der Zahl der Namen überein</translation>
    </message>
    <message>
        <source>macro &apos;%1&apos; takes fewer arguments</source>
        <translation>Das Makro „%1“ nimmt weniger Argumente</translation>
    </message>
    <message>
        <source>The model&apos;s chat template recurses too deeply.</source>
        <translation>Die Chat-Vorlage des Modells ruft sich selbst zu tief auf.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is undefined</source>
        <translation>„%1“ ist nicht definiert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be called</source>
        <translation>„%1“ kann nicht aufgerufen werden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be sliced</source>
        <translation>Aus „%1“ lässt sich kein Ausschnitt (Slice) nehmen</translation>
    </message>
    <message>
        <source>a slice&apos;s step is zero</source>
        <translation>Die Schrittweite eines Ausschnitts (Slice) ist null</translation>
    </message>
    <message>
        <source>a filter block holds something else than filters</source>
        <translation>Ein Filter-Block enthält etwas anderes als Filter</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no length</source>
        <translation>„%1“ hat keine Länge</translation>
    </message>
    <message>
        <source>a generator cannot be walked backwards</source>
        <translation>Ein Generator kann nicht rückwärts durchlaufen werden</translation>
    </message>
    <message>
        <source>only a dict has items</source>
        <translation>Nur ein Dict hat items</translation>
    </message>
    <message>
        <source>The model&apos;s chat template uses the filter &apos;%1&apos;, which is not supported.</source>
        <translation>Die Chat-Vorlage des Modells verwendet den Filter „%1“, der nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template is broken in line %1: %2.</source>
        <translation>Die Chat-Vorlage des Modells ist in Zeile %1 fehlerhaft: %2.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template uses %1 in line %2, which is not supported.</source>
        <translation>Die Chat-Vorlage des Modells verwendet %1 in Zeile %2, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>a comment has no end</source>
        <translation>Ein Kommentar hat kein Ende</translation>
    </message>
    <message>
        <source>a raw block has no end</source>
        <translation>Ein raw-Block hat kein Ende</translation>
    </message>
    <message>
        <source>a tag has no end</source>
        <translation>Ein Tag hat kein Ende</translation>
    </message>
    <message>
        <source>a bracket closes nothing</source>
        <translation>Eine schließende Klammer hat kein Gegenstück</translation>
    </message>
    <message>
        <source>a text has no end</source>
        <translation>Ein Text hat kein Ende</translation>
    </message>
    <message>
        <source>an escape lacks digits</source>
        <translation>In einer Escape-Folge fehlen Ziffern</translation>
    </message>
    <message>
        <source>an escape names no character</source>
        <translation>Eine Escape-Folge bezeichnet kein Zeichen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is out of place</source>
        <translation>„%1“ steht an falscher Stelle</translation>
    </message>
    <message>
        <source>a text is needed, not &apos;%1&apos;</source>
        <translation>Nötig ist ein Text, nicht „%1“</translation>
    </message>
    <message>
        <source>a text cannot be split by nothing</source>
        <translation>Ein Text kann nicht an einem leeren Text geteilt werden</translation>
    </message>
    <message>
        <source>range takes one to three numbers</source>
        <translation>range nimmt eine bis drei Zahlen</translation>
    </message>
    <message>
        <source>range takes whole numbers</source>
        <translation>range nimmt ganze Zahlen</translation>
    </message>
    <message>
        <source>range&apos;s step is zero</source>
        <translation>Die Schrittweite von range ist null</translation>
    </message>
    <message>
        <source>range is too large</source>
        <translation>range ist zu groß</translation>
    </message>
    <message>
        <source>a dict is needed</source>
        <translation>Nötig ist ein Dict</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses this conversation: %1</source>
        <translation>Die Chat-Vorlage des Modells lehnt dieses Gespräch ab: %1</translation>
    </message>
    <message>
        <source>The model&apos;s chat template asks for the date, which would make every prompt different.</source>
        <translation>Die Chat-Vorlage des Modells fragt nach dem Datum; damit wäre jede Eingabe anders.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos; cannot be ordered</source>
        <translation>„%1“ und „%2“ lassen sich nicht ordnen</translation>
    </message>
    <message>
        <source>&apos;in &lt;str&gt;&apos; requires a text</source>
        <translation>„in &lt;str&gt;“ verlangt einen Text</translation>
    </message>
    <message>
        <source>unsupported operands for %1: &apos;%2&apos; and &apos;%3&apos;</source>
        <translation>Auf „%2“ und „%3“ lässt sich %1 nicht anwenden</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>Eine Zahl ist zu groß</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>Division durch null</translation>
    </message>
    <message>
        <source>a list is too long</source>
        <translation>Eine Liste ist zu lang</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no JSON</source>
        <translation>„%1“ lässt sich nicht als JSON schreiben</translation>
    </message>
    <message>
        <source>The model&apos;s chat template nests too deeply in line %1.</source>
        <translation>Die Chat-Vorlage des Modells ist in Zeile %1 zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>an expression is missing</source>
        <translation>Ein Ausdruck fehlt</translation>
    </message>
    <message>
        <source>a name is missing after &apos;.&apos;</source>
        <translation>Nach „.“ fehlt ein Name</translation>
    </message>
    <message>
        <source>an index is missing</source>
        <translation>Ein Index fehlt</translation>
    </message>
    <message>
        <source>unpacked arguments</source>
        <translation>entpackte Argumente</translation>
    </message>
    <message>
        <source>a positional argument follows a named one</source>
        <translation>Ein Argument ohne Namen folgt auf eines mit Namen</translation>
    </message>
    <message>
        <source>several tests follow each other</source>
        <translation>Mehrere Tests folgen aufeinander</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>Ein Name fehlt</translation>
    </message>
    <message>
        <source>&apos;%}&apos; is missing</source>
        <translation>„%}“ fehlt</translation>
    </message>
    <message>
        <source>&apos;}}&apos; is missing</source>
        <translation>„}}“ fehlt</translation>
    </message>
    <message>
        <source>there is no tag &apos;%1&apos; here</source>
        <translation>Das Tag „%1“ gibt es hier nicht</translation>
    </message>
    <message>
        <source>&apos;in&apos; is missing</source>
        <translation>„in“ fehlt</translation>
    </message>
    <message>
        <source>a recursive loop</source>
        <translation>eine rekursive Schleife</translation>
    </message>
    <message>
        <source>&apos;=&apos; is missing</source>
        <translation>„=“ fehlt</translation>
    </message>
    <message>
        <source>a test needs a whole number</source>
        <translation>Ein Test braucht eine ganze Zahl</translation>
    </message>
    <message>
        <source>The model&apos;s chat template uses the test &apos;%1&apos;, which is not supported.</source>
        <translation>Die Chat-Vorlage des Modells verwendet den Test „%1“, der nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template could not be rendered: %1.</source>
        <translation>Die Chat-Vorlage des Modells konnte nicht ausgeführt werden: %1.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template writes too much text.</source>
        <translation>Die Chat-Vorlage des Modells schreibt zu viel Text.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template nests its values too deeply.</source>
        <translation>Die Chat-Vorlage des Modells verschachtelt ihre Werte zu tief.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template makes a list that is too long.</source>
        <translation>Die Chat-Vorlage des Modells erzeugt eine zu lange Liste.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; object is not iterable</source>
        <translation>Ein Objekt der Art „%1“ lässt sich nicht durchlaufen</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>Nötig ist eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 nests too deeply.</source>
        <translation>%1 ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s files lack the field &quot;%1&quot;.</source>
        <translation>In den Dateien des Tokenizers fehlt das Feld „%1“.</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not a text.</source>
        <translation>In den Dateien des Tokenizers ist „%1“ kein Text.</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not true or false.</source>
        <translation>In den Dateien des Tokenizers ist „%1“ weder true noch false.</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not a token id.</source>
        <translation>In den Dateien des Tokenizers ist „%1“ keine Token-Nummer.</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not a list.</source>
        <translation>In den Dateien des Tokenizers ist „%1“ keine Liste.</translation>
    </message>
    <message>
        <source>In the tokenizer&apos;s files, &quot;%1&quot; is not an object.</source>
        <translation>In den Dateien des Tokenizers ist „%1“ kein Objekt.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s normalizer &quot;%1&quot; is not supported.</source>
        <translation>Der Normalizer „%1“ des Tokenizers wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s template for one text asks for a second one.</source>
        <translation>Die Vorlage des Tokenizers für einen Text verlangt einen zweiten.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s template names a special token that it does not define.</source>
        <translation>Die Vorlage des Tokenizers nennt ein besonderes Token, das sie nicht definiert.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s template repeats the text.</source>
        <translation>Die Vorlage des Tokenizers wiederholt den Text.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s post-processor is not well-formed.</source>
        <translation>Der Post-Prozessor des Tokenizers ist fehlerhaft aufgebaut.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s post-processor &quot;%1&quot; is not supported.</source>
        <translation>Der Post-Prozessor „%1“ des Tokenizers wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Metaspace has the unknown scheme &quot;%1&quot;.</source>
        <translation>Metaspace im Tokenizer hat das unbekannte Schema „%1“.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s Metaspace contradicts itself.</source>
        <translation>Metaspace im Tokenizer widerspricht sich selbst.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s pre-tokenizer &quot;%1&quot; is not supported.</source>
        <translation>Der Pre-Tokenizer „%1“ des Tokenizers wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>There is not enough memory for the tokenizer.</source>
        <translation>Für den Tokenizer ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>The tokenizer has a regular expression that is not one.</source>
        <translation>Ein regulärer Ausdruck des Tokenizers ist ungültig.</translation>
    </message>
    <message>
        <source>There is not enough memory to tokenise.</source>
        <translation>Zum Zerlegen in Token ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s regular expression takes too long on this text.</source>
        <translation>Der reguläre Ausdruck des Tokenizers braucht für diesen Text zu lange.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s regular expression matches backwards.</source>
        <translation>Der reguläre Ausdruck des Tokenizers findet Treffer, die rückwärts laufen.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s regular expression uses %1, which is not supported.</source>
        <translation>Der reguläre Ausdruck des Tokenizers verwendet %1, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>a negated class inside a class</source>
        <translation>eine negierte Zeichenklasse in einer Zeichenklasse</translation>
    </message>
    <message>
        <source>\x bytes</source>
        <translation>Bytes mit \x</translation>
    </message>
    <message>
        <source>a class inside a class</source>
        <translation>eine Zeichenklasse in einer Zeichenklasse</translation>
    </message>
    <message>
        <source>an intersection of classes</source>
        <translation>eine Schnittmenge von Zeichenklassen</translation>
    </message>
    <message>
        <source>an absent operator</source>
        <translation>einen Absent-Operator (?~…)</translation>
    </message>
    <message>
        <source>the option %1</source>
        <translation>die Option %1</translation>
    </message>
    <message>
        <source>The tokenizer has the unknown split behaviour &quot;%1&quot;.</source>
        <translation>Der Tokenizer hat das unbekannte Trennverhalten „%1“.</translation>
    </message>
    <message>
        <source>tokenizer.json is too large.</source>
        <translation>tokenizer.json ist zu groß.</translation>
    </message>
    <message>
        <source>The text is too long to tokenise.</source>
        <translation>Der Text ist zu lang, um ihn in Token zu zerlegen.</translation>
    </message>
    <message>
        <source>The tokenizer has a token id that is out of range.</source>
        <translation>Eine Token-Nummer des Tokenizers liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>The tokenizer has a merge that is not a pair.</source>
        <translation>Der Tokenizer hat eine Merge-Regel, die kein Paar ist.</translation>
    </message>
    <message>
        <source>tokenizer.json is not valid JSON.</source>
        <translation>tokenizer.json ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s vocabulary or merges are not well-formed.</source>
        <translation>Das Vokabular oder die Merge-Regeln des Tokenizers sind fehlerhaft aufgebaut.</translation>
    </message>
    <message>
        <source>tokenizer.json is not one object.</source>
        <translation>tokenizer.json ist kein einzelnes Objekt.</translation>
    </message>
    <message>
        <source>tokenizer.json nests too deeply.</source>
        <translation>tokenizer.json ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>tokenizer.json does not hold a tokenizer.</source>
        <translation>tokenizer.json enthält keinen Tokenizer.</translation>
    </message>
    <message>
        <source>The tokenizer lacks its vocabulary or its merges.</source>
        <translation>Dem Tokenizer fehlt sein Vokabular, oder ihm fehlen seine Merge-Regeln.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s model &quot;%1&quot; is not supported; only BPE is.</source>
        <translation>Das Modell „%1“ des Tokenizers wird nicht unterstützt, nur BPE.</translation>
    </message>
    <message>
        <source>A tokenizer that drops merges at random is not supported.</source>
        <translation>Ein Tokenizer, der zufällig Merge-Regeln auslässt, wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s vocabulary is too large.</source>
        <translation>Das Vokabular des Tokenizers ist zu groß.</translation>
    </message>
    <message>
        <source>A picture without any pixels has no tiles.</source>
        <translation>Ein Bild ohne Pixel hat keine Kacheln.</translation>
    </message>
    <message>
        <source>The model allows no resolution for its pictures.</source>
        <translation>Das Modell erlaubt für seine Bilder keine Auflösung.</translation>
    </message>
    <message>
        <source>The model&apos;s picture size is not positive.</source>
        <translation>Die Bildgröße des Modells ist nicht größer als null.</translation>
    </message>
    <message>
        <source>The model&apos;s limit on picture tiles is not positive.</source>
        <translation>Die Höchstzahl der Bildkacheln des Modells ist nicht größer als null.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off.</source>
        <translation>Das Bild ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The picture is larger than this model pads its pictures to.</source>
        <translation>Das Bild ist größer als das Maß, auf das dieses Modell seine Bilder mit Rand auffüllt.</translation>
    </message>
    <message>
        <source>The padded picture would be larger than allowed.</source>
        <translation>Das mit Rand aufgefüllte Bild wäre größer als erlaubt.</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings do not say how large pictures become.</source>
        <translation>Die Bildeinstellungen des Modells sagen nicht, wie groß Bilder werden.</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings give no tile size.</source>
        <translation>Die Bildeinstellungen des Modells geben keine Kachelgröße an.</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>Für das Bild ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>A thumbnail&apos;s edge must be between 1 and 4096 pixels.</source>
        <translation>Die Kante eines Vorschaubilds muss zwischen 1 und 4096 Pixel lang sein.</translation>
    </message>
    <message>
        <source>This kind of JPEG picture is not supported.</source>
        <translation>Diese Art von JPEG-Bild wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The TIFF picture&apos;s tiles are too large.</source>
        <translation>Die Kacheln des TIFF-Bildes sind zu groß.</translation>
    </message>
    <message>
        <source>The picture is empty.</source>
        <translation>Das Bild ist leer.</translation>
    </message>
    <message>
        <source>The picture&apos;s file is larger than 256 MB.</source>
        <translation>Die Bilddatei ist größer als 256 MB.</translation>
    </message>
    <message>
        <source>This is not a picture in a supported format (PNG, JPEG, WebP, BMP, GIF, TIFF).</source>
        <translation>Das ist kein Bild in einem unterstützten Format (PNG, JPEG, WebP, BMP, GIF, TIFF).</translation>
    </message>
    <message>
        <source>The picture has no pixels.</source>
        <translation>Das Bild hat keine Pixel.</translation>
    </message>
    <message>
        <source>The picture has more than 64 million pixels (%1 x %2).</source>
        <translation>Das Bild hat mehr als 64 Millionen Pixel (%1 x %2).</translation>
    </message>
    <message>
        <source>The JPEG picture has too many passes.</source>
        <translation>Das JPEG-Bild hat zu viele Durchgänge.</translation>
    </message>
    <message>
        <source>This kind of BMP picture is not supported.</source>
        <translation>Diese Art von BMP-Bild wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The picture is too thin for this model: nothing would be left of it.</source>
        <translation>Das Bild ist zu schmal für dieses Modell: Es bliebe nichts davon übrig.</translation>
    </message>
    <message>
        <source>The resized picture would be larger than allowed.</source>
        <translation>Das Bild wäre nach der Größenänderung größer als erlaubt.</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings would pad by less than none.</source>
        <translation>Die Bildeinstellungen des Modells verlangen einen negativen Rand.</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings cut pictures into tiles of different sizes.</source>
        <translation>Die Bildeinstellungen des Modells schneiden Bilder in verschieden große Kacheln.</translation>
    </message>
    <message>
        <source>The prepared picture is too large to be true.</source>
        <translation>Das aufbereitete Bild ist unglaubwürdig groß.</translation>
    </message>
    <message>
        <source>The prepared picture would be larger than allowed.</source>
        <translation>Das aufbereitete Bild wäre größer als erlaubt.</translation>
    </message>
    <message>
        <source>The model&apos;s picture settings are damaged at &quot;%1&quot;.</source>
        <translation>Die Bildeinstellungen des Modells sind bei „%1“ beschädigt.</translation>
    </message>
    <message>
        <source>The settings file %1 is not valid JSON.</source>
        <translation>Die Einstellungsdatei %1 ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The model asks for a way of resizing pictures that is not supported.</source>
        <translation>Das Modell verlangt eine Art der Größenänderung von Bildern, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The model prepares its pictures in a way that is not supported (%1).</source>
        <translation>Das Modell bereitet seine Bilder auf eine Weise auf, die nicht unterstützt wird (%1).</translation>
    </message>
    <message>
        <source>Pictures for models of the kind &quot;%1&quot; are not supported.</source>
        <translation>Bilder für Modelle der Art „%1“ werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>The model folder %1 has no picture settings (preprocessor_config.json or processor_config.json).</source>
        <translation>Der Modellordner %1 hat keine Bildeinstellungen (preprocessor_config.json oder processor_config.json).</translation>
    </message>
    <message>
        <source>The picture&apos;s size does not fit this model, which resizes none.</source>
        <translation>Die Größe des Bildes passt nicht zu diesem Modell, das keine Bildgrößen ändert.</translation>
    </message>
    <message>
        <source>A picture without any pixels cannot be resized.</source>
        <translation>Die Größe eines Bildes ohne Pixel lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>The picture is more than 200 times as long as wide, which this model does not take.</source>
        <translation>Das Bild ist mehr als 200-mal so lang wie breit; solche Bilder nimmt dieses Modell nicht.</translation>
    </message>
    <message>
        <source>A picture&apos;s tile grid is out of range.</source>
        <translation>Das Kachelraster eines Bildes liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>The workspace %1 is being written by another program; try again.</source>
        <translation>Ein anderes Programm schreibt gerade in den Arbeitsbereich %1; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The workspace %1 is open read-only and cannot be changed.</source>
        <translation>Der Arbeitsbereich %1 ist nur zum Lesen geöffnet und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>There is no space left for the workspace %1; what was in work was not saved.</source>
        <translation>Für den Arbeitsbereich %1 ist kein Platz mehr frei; was gerade in Arbeit war, wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Reading or writing the workspace %1 failed; what was in work was not saved.</source>
        <translation>Der Arbeitsbereich %1 konnte nicht gelesen oder geschrieben werden; was gerade in Arbeit war, wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The workspace %1 is damaged.</source>
        <translation>Der Arbeitsbereich %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 is not a workspace, or is damaged.</source>
        <translation>%1 ist kein Arbeitsbereich oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The workspace %1 could not be opened.</source>
        <translation>Der Arbeitsbereich %1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>There is not enough memory to go on.</source>
        <translation>Zum Weiterarbeiten ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>Something is too large to be kept in the workspace %1.</source>
        <translation>Etwas ist zu groß, um im Arbeitsbereich %1 gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The workspace %1 reported an error.</source>
        <translation>Der Arbeitsbereich %1 meldete einen Fehler.</translation>
    </message>
    <message>
        <source>What is to be stored is out of range.</source>
        <translation>Was gespeichert werden soll, liegt außerhalb des zulässigen Bereichs.</translation>
    </message>
    <message>
        <source>Line %1: too many columns.</source>
        <translation>Zeile %1: Zu viele Spalten.</translation>
    </message>
    <message>
        <source>Line %1: the line is too long.</source>
        <translation>Zeile %1: Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>Line %1: a quote is never closed.</source>
        <translation>Zeile %1: Ein Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Line %1: there is text after a closing quote.</source>
        <translation>Zeile %1: Nach einem schließenden Anführungszeichen steht Text.</translation>
    </message>
    <message>
        <source>A demonstration cannot be moved to two places.</source>
        <translation>Eine Demonstration kann nicht an zwei Stellen verschoben werden.</translation>
    </message>
    <message>
        <source>Only demonstrations of one gallery can be moved together.</source>
        <translation>Nur Demonstrationen einer und derselben Galerie können zusammen verschoben werden.</translation>
    </message>
    <message>
        <source>The gallery has other demonstrations than the order that was given.</source>
        <translation>Die Galerie hat andere Demonstrationen als die angegebene Reihenfolge.</translation>
    </message>
    <message>
        <source>The demonstration is there already.</source>
        <translation>Die Demonstration ist schon da.</translation>
    </message>
    <message>
        <source>To find demonstrations by their fused tokens, open a model first.</source>
        <translation>Um Demonstrationen nach ihren fusionierten Token zu suchen, öffnen Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The label</source>
        <translation>Das Etikett</translation>
    </message>
    <message>
        <source>There is no gallery with the number %1 (any more).</source>
        <translation>Eine Galerie mit der Nummer %1 gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>A picture is not in the workspace (any more).</source>
        <translation>Ein Bild ist nicht (mehr) im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>There is no demonstration with the number %1 (any more).</source>
        <translation>Eine Demonstration mit der Nummer %1 gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>There is no such evaluation (any more).</source>
        <translation>Diese Auswertung gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>The name of the evaluation</source>
        <translation>Der Name der Auswertung</translation>
    </message>
    <message>
        <source>The settings of an evaluation</source>
        <translation>Die Einstellungen einer Auswertung</translation>
    </message>
    <message>
        <source>The query&apos;s name</source>
        <translation>Der Name der Frage</translation>
    </message>
    <message>
        <source>The values of a result</source>
        <translation>Die Werte eines Ergebnisses</translation>
    </message>
    <message>
        <source>The values of a row</source>
        <translation>Die Werte einer Zeile</translation>
    </message>
    <message>
        <source>The folder %1 could not be written: %2.</source>
        <translation>Der Ordner %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 is there already and is not an empty folder.</source>
        <translation>%1 gibt es schon, und es ist kein leerer Ordner.</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>Es gibt ihn schon</translation>
    </message>
    <message>
        <source>These fused tokens do not have the size they claim.</source>
        <translation>Diese fusionierten Token haben nicht die Größe, die sie angeben.</translation>
    </message>
    <message>
        <source>There is a gallery “%1” already.</source>
        <translation>Eine Galerie „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no gallery “%1”; the workspace has none yet.</source>
        <translation>Es gibt keine Galerie „%1“; der Arbeitsbereich hat noch keine.</translation>
    </message>
    <message>
        <source>There is no gallery “%1”; there are %2.</source>
        <translation>Es gibt keine Galerie „%1“; vorhanden: %2.</translation>
    </message>
    <message>
        <source>The gallery is there already.</source>
        <translation>Die Galerie ist schon da.</translation>
    </message>
    <message>
        <source>The picture has %1 bytes; at most %2 are read.</source>
        <translation>Das Bild hat %1 Byte; gelesen werden höchstens %2.</translation>
    </message>
    <message>
        <source>A picture in the workspace is damaged.</source>
        <translation>Ein Bild im Arbeitsbereich ist beschädigt.</translation>
    </message>
    <message>
        <source>the picture with the number %1 is not listed.</source>
        <translation>Das Bild mit der Nummer %1 ist nicht aufgeführt.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>there are %1 columns where the first line has %2.</source>
        <translation>Es sind %1 Spalten, in der ersten Zeile aber %2.</translation>
    </message>
    <message>
        <source>there is no caption.</source>
        <translation>Es fehlt die Bildbeschreibung.</translation>
    </message>
    <message>
        <source>the captions are not a JSON list of texts.</source>
        <translation>Die Bildbeschreibungen sind keine JSON-Liste von Texten.</translation>
    </message>
    <message>
        <source>a caption is not a text.</source>
        <translation>Eine Bildbeschreibung ist kein Text.</translation>
    </message>
    <message>
        <source>The folder %1 could not be read.</source>
        <translation>Der Ordner %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>there is no picture.</source>
        <translation>Es fehlt das Bild.</translation>
    </message>
    <message>
        <source>the picture is a web address; pictures are not downloaded.</source>
        <translation>Das Bild ist eine Webadresse; Bilder werden nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>the picture&apos;s path contains a zero byte.</source>
        <translation>Der Pfad des Bildes enthält ein Nullbyte.</translation>
    </message>
    <message>
        <source>The folders in %1 are too deep.</source>
        <translation>Die Ordner in %1 sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>the picture lies in no folder that names its label.</source>
        <translation>Das Bild liegt in keinem Ordner, der sein Etikett nennt.</translation>
    </message>
    <message>
        <source>%1 has no part “%2”.</source>
        <translation>%1 hat keinen Teil „%2“.</translation>
    </message>
    <message>
        <source>%1 has no part “%2”; there are %3.</source>
        <translation>%1 hat keinen Teil „%2“; vorhanden: %3.</translation>
    </message>
    <message>
        <source>%1 is nothing that can be imported; a gallery is made from a folder of pictures (with texts beside them, or one folder a label), a CSV, TSV or JSONL table, an imagefolder with metadata, COCO or Flickr30k captions, VQA v2, OK-VQA or VizWiz questions, Hateful Memes, or VL-ICL&apos;s support.json.</source>
        <translation>%1 lässt sich nicht importieren. Eine Galerie entsteht aus einem Ordner mit Bildern (mit Texten daneben oder einem Ordner je Etikett), einer CSV-, TSV- oder JSONL-Tabelle, einem imagefolder mit Metadaten, COCO- oder Flickr30k-Captions, Fragen von VQA v2, OK-VQA oder VizWiz, Hateful Memes oder der support.json von VL-ICL.</translation>
    </message>
    <message>
        <source>%1 is a folder, but an import of the kind %2 reads a file.</source>
        <translation>%1 ist ein Ordner, aber ein Import der Art %2 liest eine Datei.</translation>
    </message>
    <message>
        <source>There is nothing to import in %1.</source>
        <translation>In %1 gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>No row of %1 could be used; %2: %3</source>
        <translation>Keine Zeile von %1 ist brauchbar; %2: %3</translation>
    </message>
    <message>
        <source>there is no answer, caption or label.</source>
        <translation>Es fehlt eine Antwort, eine Bildbeschreibung oder ein Etikett.</translation>
    </message>
    <message>
        <source>There is no import of the kind “%1”; there are %2.</source>
        <translation>Es gibt keinen Import der Art „%1“; zur Wahl stehen %2.</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>Unter %1 ist nichts.</translation>
    </message>
    <message>
        <source>the line is not a JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>there is no label that is 0 or 1 (the test split has none).</source>
        <translation>Es fehlt ein Etikett, das 0 oder 1 ist (der Testteil hat keine).</translation>
    </message>
    <message>
        <source>there is no picture (no “image” or “file_name”).</source>
        <translation>Es fehlt das Bild (weder „image“ noch „file_name“).</translation>
    </message>
    <message>
        <source>%1 has no column for the picture; name one “image” or “file_name” in the first line.</source>
        <translation>%1 hat keine Spalte für das Bild; nennen Sie eine in der ersten Zeile „image“ oder „file_name“.</translation>
    </message>
    <message>
        <source>the line is not valid JSON.</source>
        <translation>Die Zeile ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>the annotations have no answer to this question.</source>
        <translation>Die Annotationen haben keine Antwort auf diese Frage.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>Nothing was imported because of %1: %2</source>
        <translation>Wegen %1 wurde nichts importiert: %2</translation>
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
        <source>The job is %1 and cannot become %2.</source>
        <translation>Dieser Zustandswechsel eines Auftrags ist nicht möglich: %1 → %2.</translation>
    </message>
    <message>
        <source>The kind of job</source>
        <translation>Die Art des Auftrags</translation>
    </message>
    <message>
        <source>The job&apos;s values</source>
        <translation>Die Werte des Auftrags</translation>
    </message>
    <message>
        <source>There is no such job (any more).</source>
        <translation>Diesen Auftrag gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>The program has ended twice in the middle of this.</source>
        <translation>Das Programm ist mittendrin schon zweimal abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 ist zu groß.</translation>
    </message>
    <message>
        <source>%1 is not a valid JSON document.</source>
        <translation>%1 ist kein gültiges JSON-Dokument.</translation>
    </message>
    <message>
        <source>%1 is not a valid JSON document; line %2 cannot be read.</source>
        <translation>%1 ist kein gültiges JSON-Dokument; Zeile %2 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 are too large to be kept.</source>
        <translation>%1 sind zu groß, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>%1 are not valid JSON.</source>
        <translation>%1 sind kein gültiges JSON.</translation>
    </message>
    <message>
        <source>there is more than one picture; a demonstration has one.</source>
        <translation>Es ist mehr als ein Bild angegeben; eine Demonstration hat genau eines.</translation>
    </message>
    <message>
        <source>the picture is not given as a path.</source>
        <translation>Das Bild ist nicht als Pfad angegeben.</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>%1 is there already and is not a workspace; it was not replaced.</source>
        <translation>%1 gibt es schon, und es ist kein Arbeitsbereich; es wurde nicht ersetzt.</translation>
    </message>
    <message>
        <source>The old backup %1 seems to be open in a program; choose another name.</source>
        <translation>Die alte Sicherung %1 ist anscheinend in einem Programm geöffnet; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Structure: %1.</source>
        <translation>Struktur: %1.</translation>
    </message>
    <message>
        <source>A row of %1 refers to a row of %2 that is not there.</source>
        <translation>Eine Zeile von %1 verweist auf eine Zeile von %2, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The fused tokens of 1 demonstration are damaged; they will be computed again.</source>
        <translation>Die fusionierten Token von 1 Demonstration sind beschädigt; sie werden neu berechnet.</translation>
    </message>
    <message>
        <source>The fused tokens of %1 demonstrations are damaged; they will be computed again.</source>
        <translation>Die fusionierten Token von %1 Demonstrationen sind beschädigt; sie werden neu berechnet.</translation>
    </message>
    <message>
        <source>A workspace cannot be its own backup.</source>
        <translation>Ein Arbeitsbereich kann nicht seine eigene Sicherung sein.</translation>
    </message>
    <message>
        <source>The backup %1 could not be written: %2.</source>
        <translation>Die Sicherung %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The workspace %1 is damaged, so the backup was not replaced.</source>
        <translation>Der Arbeitsbereich %1 ist beschädigt; darum wurde die Sicherung nicht ersetzt.</translation>
    </message>
    <message>
        <source>The backup %1 could not be put in place: %2.</source>
        <translation>Die Sicherung %1 konnte nicht an ihren Platz gebracht werden: %2.</translation>
    </message>
    <message>
        <source>there is no picture %1.</source>
        <translation>Das Bild %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>Die Eingabe</translation>
    </message>
    <message>
        <source>The prompt&apos;s segments</source>
        <translation>Die Abschnitte der Eingabe</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>Die Referenz</translation>
    </message>
    <message>
        <source>The settings of a run</source>
        <translation>Die Einstellungen eines Laufs</translation>
    </message>
    <message>
        <source>There is no such run (any more).</source>
        <translation>Diesen Lauf gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>There is no such answer (any more).</source>
        <translation>Diese Antwort gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>The run is there already.</source>
        <translation>Der Lauf ist schon da.</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>Bilddateien</translation>
    </message>
    <message>
        <source>galleries</source>
        <translation>Galerien</translation>
    </message>
    <message>
        <source>demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>evaluation results</source>
        <translation>Ergebnisse von Auswertungen</translation>
    </message>
    <message>
        <source>evaluation rows</source>
        <translation>Zeilen von Auswertungen</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Some %1 could not be read.</source>
        <translation>Einige %1 waren nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 %2 could not be read.</source>
        <translation>Nicht lesbare %2: %1.</translation>
    </message>
    <message>
        <source>Some settings could not be read.</source>
        <translation>Einige Einstellungen waren nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 pictures were damaged.</source>
        <translation>Beschädigte Bilder: %1.</translation>
    </message>
    <message>
        <source>%1 demonstrations lost their picture.</source>
        <translation>Demonstrationen, die ihr Bild verloren haben: %1.</translation>
    </message>
    <message>
        <source>%1 answers lost their run.</source>
        <translation>Antworten, die ihren Lauf verloren haben: %1.</translation>
    </message>
    <message>
        <source>%1 results lost their evaluation.</source>
        <translation>Ergebnisse, die ihre Auswertung verloren haben: %1.</translation>
    </message>
    <message>
        <source>%1 evaluation rows lost their evaluation.</source>
        <translation>Zeilen, die ihre Auswertung verloren haben: %1.</translation>
    </message>
    <message>
        <source>The name of the setting</source>
        <translation>Der Name der Einstellung</translation>
    </message>
    <message>
        <source>The setting</source>
        <translation>Die Einstellung</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are kept.</source>
        <translation>%1 hat %2 Byte; gespeichert werden höchstens %3.</translation>
    </message>
    <message>
        <source>%1 contains a zero byte.</source>
        <translation>%1 enthält ein Nullbyte.</translation>
    </message>
    <message>
        <source>%1 is not valid UTF-8 text.</source>
        <translation>%1 ist kein gültiger UTF-8-Text.</translation>
    </message>
    <message>
        <source>The name of the gallery is not valid UTF-8 text.</source>
        <translation>Der Name der Galerie ist kein gültiger UTF-8-Text.</translation>
    </message>
    <message>
        <source>A gallery needs a name.</source>
        <translation>Eine Galerie braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name of the gallery is too long: at most %1 bytes are kept.</source>
        <translation>Der Name der Galerie ist zu lang: Gespeichert werden höchstens %1 Byte.</translation>
    </message>
    <message>
        <source>The workspace %1 was made by a newer version of this program; it was not changed.</source>
        <translation>Der Arbeitsbereich %1 stammt von einer neueren Version dieses Programms; er wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Write-ahead logging does not work where this workspace lies (a network drive?): only one program at a time should use it.</source>
        <translation>Write-Ahead-Logging funktioniert am Ort dieses Arbeitsbereichs nicht (ein Netzlaufwerk?): Nur ein Programm auf einmal sollte ihn benutzen.</translation>
    </message>
    <message>
        <source>There is no workspace %1.</source>
        <translation>Den Arbeitsbereich %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is empty, not a workspace.</source>
        <translation>%1 ist leer und kein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 is not a workspace.</source>
        <translation>%1 ist kein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>The workspace %1 could not be created: %2.</source>
        <translation>Der Arbeitsbereich %1 konnte nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The workspace may not be written here, so it was opened read-only.</source>
        <translation>In den Arbeitsbereich darf hier nicht geschrieben werden; darum wurde er nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The workspace is damaged and was opened read-only; salvage what can be read into a new one, or go back to a backup.</source>
        <translation>Der Arbeitsbereich ist beschädigt und wurde nur zum Lesen geöffnet; retten Sie, was lesbar ist, in einen neuen, oder gehen Sie zu einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>A vision tower of the kind &quot;%1&quot; does not belong in a model of this family.</source>
        <translation>Ein Bild-Encoder der Art „%1“ gehört nicht in ein Modell dieser Familie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lacks its dtype, shape or data_offsets</source>
        <translation>„%1“ fehlt dtype, shape oder data_offsets</translation>
    </message>
    <message>
        <source>an argument without default follows one with a default</source>
        <translation>Ein Argument ohne Vorgabewert folgt auf eines mit Vorgabewert</translation>
    </message>
    <message>
        <source>The tokenizer has a regular expression of %1 bytes, which is too long.</source>
        <translation>Der Tokenizer hat einen regulären Ausdruck von %1 Byte, der zu lang ist.</translation>
    </message>
    <message>
        <source>%1 does not have the columns of Flickr30k: image_name and comment, or filename and raw.</source>
        <translation>%1 hat nicht die Spalten von Flickr30k: image_name und comment oder filename und raw.</translation>
    </message>
    <message>
        <source>This device cannot compute in that number format; choose float32.</source>
        <translation>Dieses Gerät kann in diesem Zahlenformat nicht rechnen; float32 wählen.</translation>
    </message>
    <message>
        <source>The tensor library failed: %1</source>
        <translation>Die Tensor-Bibliothek ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The picture %1 changed while it was imported.</source>
        <translation>Das Bild %1 hat sich geändert, während es importiert wurde.</translation>
    </message>
    <message>
        <source>Some curves of trainings could not be read.</source>
        <translation>Einige Kurven von Trainings waren nicht lesbar.</translation>
    </message>
</context>
</TS>
