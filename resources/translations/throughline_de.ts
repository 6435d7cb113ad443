<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>nobody owns %1 yet</source>
        <translation>für %1 ist noch niemand verantwortlich</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>the journey has no silo yet</source>
        <translation>die Journey hat noch kein Silo</translation>
    </message>
    <message>
        <source>customers start in equal parts at %1, since nothing leads there: is a hand-off missing? Else say how many customers start at each</source>
        <translation>Kunden beginnen zu gleichen Teilen bei %1, da nichts dorthin führt: Fehlt eine Übergabe? Sonst geben Sie an, wie viele Kunden jeweils beginnen</translation>
    </message>
    <message>
        <source>%1 hands off to all at once, but one hand-off leads back into its own loop and another elsewhere: that is rework without end</source>
        <translation>%1 übergibt an alle zugleich, doch eine Übergabe führt in die eigene Schleife zurück und eine andere hinaus: Das ist Nacharbeit ohne Ende</translation>
    </message>
    <message>
        <source>a case that comes to %1 can never leave: no hand-off leads out, and nothing ends it</source>
        <translation>ein Fall, der zu %1 kommt, kommt nie wieder heraus: Keine Übergabe führt hinaus, und nichts beendet ihn</translation>
    </message>
    <message>
        <source>no customer can reach %1</source>
        <translation>kein Kunde kann %1 erreichen</translation>
    </message>
    <message>
        <source>in segment %1: %2</source>
        <translation>im Segment %1: %2</translation>
    </message>
    <message>
        <source>cases stay in a loop for so long that the results are beyond what can be computed</source>
        <translation>Fälle bleiben so lange in einer Schleife, dass sich die Ergebnisse nicht mehr berechnen lassen</translation>
    </message>
    <message>
        <source>more than 20 shared causes matter at once: too many for an exact result</source>
        <translation>mehr als 20 gemeinsame Ursachen wirken zugleich: zu viele für ein exaktes Ergebnis</translation>
    </message>
    <message>
        <source>so much parallel work is under way at once that the journey has more than 1,048,576 situations: too many for an exact result</source>
        <translation>so viel parallele Arbeit läuft zugleich, dass die Journey mehr als 1.048.576 Zustände hat: zu viele für ein exaktes Ergebnis</translation>
    </message>
    <message>
        <source>what is to be turned is not in the journey</source>
        <translation>was verändert werden soll, kommt in der Journey nicht vor</translation>
    </message>
    <message>
        <source>a case came back to %1 again and again, for more than %2 visits: too long to be played</source>
        <translation>ein Fall kam immer wieder zu %1 zurück, mehr als %2 Kontakte lang: zu lang, um durchgespielt zu werden</translation>
    </message>
    <message>
        <source>cases never get out of a loop with these figures</source>
        <translation>mit diesen Werten kommen Fälle aus einer Schleife nie wieder heraus</translation>
    </message>
    <message>
        <source>for some of the drawn rates a case can never leave a loop</source>
        <translation>bei einigen gezogenen Quoten kann ein Fall eine Schleife nie verlassen</translation>
    </message>
    <message>
        <source>a change has exactly one of %1; found none</source>
        <translation>eine Änderung hat genau eines von %1; hier ist keines angegeben</translation>
    </message>
    <message>
        <source>a change has exactly one of %1; found %2</source>
        <translation>eine Änderung hat genau eines von %1; hier sind %2 angegeben</translation>
    </message>
    <message>
        <source>a number of at least 0</source>
        <translation>eine Zahl ab 0</translation>
    </message>
    <message>
        <source>%1 is not a number of at least 0</source>
        <translation>%1 ist keine Zahl ab 0</translation>
    </message>
    <message>
        <source>a change has &quot;set&quot;, &quot;scale&quot; or both; found neither</source>
        <translation>eine Änderung hat &quot;set&quot;, &quot;scale&quot; oder beides; hier fehlt beides</translation>
    </message>
    <message>
        <source>the required key &quot;%1&quot; is missing</source>
        <translation>der erforderliche Schlüssel &quot;%1&quot; fehlt</translation>
    </message>
    <message>
        <source>and 1 more error</source>
        <translation>und 1 weiterer Fehler</translation>
    </message>
    <message>
        <source>and %1 more errors</source>
        <translation>und %1 weitere Fehler</translation>
    </message>
    <message>
        <source>expected exactly one of &quot;silo&quot; and &quot;handoff&quot;</source>
        <translation>erwartet wird genau eines von &quot;silo&quot; und &quot;handoff&quot;</translation>
    </message>
    <message>
        <source>the number 1</source>
        <translation>die Zahl 1</translation>
    </message>
    <message>
        <source>%1 is not a version that this program reads (%2)</source>
        <translation>%1 ist keine Version, die dieses Programm liest (%2)</translation>
    </message>
    <message>
        <source>departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>silos</source>
        <translation>Silos</translation>
    </message>
    <message>
        <source>hand-offs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>shared causes</source>
        <translation>gemeinsame Ursachen</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>x and y belong together, the other is missing</source>
        <translation>x und y gehören zusammen, eines von beiden fehlt</translation>
    </message>
    <message>
        <source>expected &quot;%1&quot;, found %2</source>
        <translation>erwartet wird &quot;%1&quot;, gefunden wurde %2</translation>
    </message>
    <message>
        <source>the file has version %1, this program reads version %2: a newer Throughline is needed</source>
        <translation>die Datei hat Version %1, dieses Programm liest Version %2: Sie brauchen ein neueres Throughline</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>more than %1 %2</source>
        <translation>mehr als %1 %2</translation>
    </message>
    <message>
        <source>more than %1 values in one record</source>
        <translation>mehr als %1 Werte in einem Eintrag</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>more than %1 keys in one object</source>
        <translation>mehr als %1 Schlüssel in einem Objekt</translation>
    </message>
    <message>
        <source>the key %1 is given twice</source>
        <translation>der Schlüssel %1 kommt doppelt vor</translation>
    </message>
    <message>
        <source>%1 is too large for a number</source>
        <translation>%1 ist zu groß für eine Zahl</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1: not JSON: %2</source>
        <translation>%1: kein JSON: %2</translation>
    </message>
    <message>
        <source>%1: the text is not UTF-8 (byte %2)</source>
        <translation>%1: Der Text ist kein UTF-8 (Byte %2)</translation>
    </message>
    <message>
        <source>a number between 0 and 1</source>
        <translation>eine Zahl zwischen 0 und 1</translation>
    </message>
    <message>
        <source>a number between 0 and 1, {errors, visits} or {low, likely, high}</source>
        <translation>eine Zahl zwischen 0 und 1, {errors, visits} oder {low, likely, high}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 ist nicht %2</translation>
    </message>
    <message>
        <source>between 0 and 1</source>
        <translation>zwischen 0 und 1</translation>
    </message>
    <message>
        <source>errors %1 and visits %2 are not 0 ≤ errors ≤ visits</source>
        <translation>für errors %1 und visits %2 gilt nicht 0 ≤ errors ≤ visits</translation>
    </message>
    <message>
        <source>low %1, likely %2 and high %3 are not 0 ≤ low ≤ likely ≤ high ≤ 1</source>
        <translation>für low %1, likely %2 und high %3 gilt nicht 0 ≤ low ≤ likely ≤ high ≤ 1</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet wird %1, gefunden wurde %2</translation>
    </message>
    <message>
        <source>a number between 0 and 1000</source>
        <translation>eine Zahl zwischen 0 und 1000</translation>
    </message>
    <message>
        <source>between 0 and 1000</source>
        <translation>zwischen 0 und 1000</translation>
    </message>
    <message>
        <source>&quot;one&quot; or &quot;all&quot;</source>
        <translation>&quot;one&quot; oder &quot;all&quot;</translation>
    </message>
    <message>
        <source>&quot;always&quot;, &quot;ok&quot; or &quot;failed&quot;</source>
        <translation>&quot;always&quot;, &quot;ok&quot; oder &quot;failed&quot;</translation>
    </message>
    <message>
        <source>unknown key %1; did you mean &quot;%2&quot;?</source>
        <translation>unbekannter Schlüssel %1; meinten Sie &quot;%2&quot;?</translation>
    </message>
    <message>
        <source>unknown key %1; the keys known here are %2</source>
        <translation>unbekannter Schlüssel %1; hier bekannt sind %2</translation>
    </message>
    <message>
        <source>the %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>the %1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 changes %2 %3 that does not exist</source>
        <translation>%1 ändert %2 %3; das gibt es nicht</translation>
    </message>
    <message>
        <source>%1 changes a segment; a segment cannot change another</source>
        <translation>%1 ändert ein Segment; ein Segment kann kein anderes ändern</translation>
    </message>
    <message>
        <source>does so twice</source>
        <translation>das geschieht doppelt</translation>
    </message>
    <message>
        <source>%1 does not have one</source>
        <translation>%1 hat das nicht</translation>
    </message>
    <message>
        <source>the customers of a segment come from its share</source>
        <translation>die Kunden eines Segments ergeben sich aus seinem Anteil</translation>
    </message>
    <message>
        <source>it can be set, but not scaled</source>
        <translation>das lässt sich setzen, aber nicht skalieren</translation>
    </message>
    <message>
        <source>%1 sets %2: %3</source>
        <translation>%1 setzt %2: %3</translation>
    </message>
    <message>
        <source>%1 scales %2: %3</source>
        <translation>%1 skaliert %2: %3</translation>
    </message>
    <message>
        <source> and of 1 other</source>
        <translation> und von 1 weiteren</translation>
    </message>
    <message>
        <source> and of %1 others</source>
        <translation> und von %1 weiteren</translation>
    </message>
    <message>
        <source>%1 scales %2 to up to %3</source>
        <translation>%1 skaliert %2 auf bis zu %3</translation>
    </message>
    <message>
        <source>%1 scales %2 to %3</source>
        <translation>%1 skaliert %2 auf %3</translation>
    </message>
    <message>
        <source>%1%2 over %3; each is taken as %3</source>
        <translation>%1%2 über %3; jeweils gilt %3</translation>
    </message>
    <message>
        <source>%1; what is over %2 is taken as %2</source>
        <translation>%1; was über %2 liegt, gilt als %2</translation>
    </message>
    <message>
        <source>%1; it is taken as %2</source>
        <translation>%1; es gilt %2</translation>
    </message>
    <message>
        <source>%1 scales %2%3, which is left blank: there is nothing to scale</source>
        <translation>%1 skaliert %2%3, doch das Feld ist leer: Es gibt nichts zu skalieren</translation>
    </message>
    <message>
        <source>%1 is based on itself</source>
        <translation>%1 baut auf sich selbst auf</translation>
    </message>
    <message>
        <source>%1 are based on each other in a circle</source>
        <translation>%1 bauen im Kreis aufeinander auf</translation>
    </message>
    <message>
        <source>%1 is based on a scenario %2 that does not exist</source>
        <translation>%1 baut auf dem Szenario %2 auf, das es nicht gibt</translation>
    </message>
    <message>
        <source>there is no journey %1</source>
        <translation>es gibt keine Journey %1</translation>
    </message>
    <message>
        <source>the journey needs an id</source>
        <translation>die Journey braucht eine Kennung</translation>
    </message>
    <message>
        <source>the id of the journey %1</source>
        <translation>die Kennung der Journey %1</translation>
    </message>
    <message>
        <source>there is already a journey with the id %1</source>
        <translation>es gibt schon eine Journey mit der Kennung %1</translation>
    </message>
    <message>
        <source>the name of the workspace %1</source>
        <translation>der Name des Arbeitsbereichs %1</translation>
    </message>
    <message>
        <source>the %1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 %2 does not exist</source>
        <translation>%1 %2 gibt es nicht</translation>
    </message>
    <message>
        <source>a position must be finite</source>
        <translation>eine Position muss endlich sein</translation>
    </message>
    <message>
        <source>%1 hands over to all at once; its hand-offs have no shares</source>
        <translation>%1 übergibt an alle zugleich; die Übergaben dort haben keine Anteile</translation>
    </message>
    <message>
        <source>a silo needs a name</source>
        <translation>ein Silo braucht einen Namen</translation>
    </message>
    <message>
        <source>the hand-off</source>
        <translation>die Übergabe</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>there is no silo %1</source>
        <translation>es gibt kein Silo %1</translation>
    </message>
    <message>
        <source>there is no such place in the order</source>
        <translation>diesen Platz gibt es in der Reihenfolge nicht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the %1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>%1 has no id</source>
        <translation>%1 hat keine Kennung</translation>
    </message>
    <message>
        <source>two entries have the id %1; each %2 needs its own</source>
        <translation>zwei Einträge haben die Kennung %1; jeder Eintrag (%2) braucht eine eigene</translation>
    </message>
    <message>
        <source>the name of the journey %1</source>
        <translation>der Name der Journey %1</translation>
    </message>
    <message>
        <source>the journey has %1 %2; at most %3 are possible</source>
        <translation>die Journey hat %1 %2; höchstens %3 sind möglich</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>%1 has no name</source>
        <translation>%1 hat keinen Namen</translation>
    </message>
    <message>
        <source>there are two stages %1</source>
        <translation>es gibt zwei Phasen %1</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Verantwortliche</translation>
    </message>
    <message>
        <source>the colour of %1 is %2; it must be like #7A5195, or empty</source>
        <translation>die Farbe von %1 ist %2; sie muss wie #7A5195 aussehen oder leer sein</translation>
    </message>
    <message>
        <source>silo</source>
        <translation>Silo</translation>
    </message>
    <message>
        <source>%1 belongs to a department %2 that does not exist</source>
        <translation>%1 gehört zur Abteilung %2, die es nicht gibt</translation>
    </message>
    <message>
        <source>%1 is in a stage %2 that does not exist</source>
        <translation>%1 liegt in der Phase %2, die es nicht gibt</translation>
    </message>
    <message>
        <source>the hand-off %1 goes from a silo %2 that does not exist</source>
        <translation>die Übergabe %1 geht von einem Silo %2 aus, das es nicht gibt</translation>
    </message>
    <message>
        <source>the hand-off %1 goes to a silo %2 that does not exist</source>
        <translation>die Übergabe %1 führt zu einem Silo %2, das es nicht gibt</translation>
    </message>
    <message>
        <source>hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>%1 affects a silo %2 that does not exist</source>
        <translation>%1 betrifft ein Silo %2, das es nicht gibt</translation>
    </message>
    <message>
        <source>%1 affects a hand-off %2 that does not exist</source>
        <translation>%1 betrifft eine Übergabe %2, die es nicht gibt</translation>
    </message>
    <message>
        <source>%1 affects %2 twice</source>
        <translation>%1 betrifft %2 doppelt</translation>
    </message>
    <message>
        <source>shared cause</source>
        <translation>gemeinsame Ursache</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>the currency %1</source>
        <translation>die Währung %1</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>nobody is named for %1 of %2</source>
        <translation>bei %1 von %2 ist niemand genannt</translation>
    </message>
    <message>
        <source>what %1 says of %2: low %3, likely %4 and high %5 are not 0 ≤ low ≤ likely ≤ high ≤ 1</source>
        <translation>was %1 über %2 sagt: Für low %3, likely %4 und high %5 gilt nicht 0 ≤ low ≤ likely ≤ high ≤ 1</translation>
    </message>
    <message>
        <source>the list of estimates for %1 is empty</source>
        <translation>die Liste der Schätzungen für %1 ist leer</translation>
    </message>
    <message>
        <source>there are %1 estimates for %2; at most %3 are possible</source>
        <translation>es gibt %1 Schätzungen für %2; höchstens %3 sind möglich</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>estimates are given for %1, which does not exist</source>
        <translation>es gibt Schätzungen für %1, doch das gibt es nicht</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>a position is given for a silo %1 that does not exist</source>
        <translation>für ein Silo %1, das es nicht gibt, ist eine Position angegeben</translation>
    </message>
    <message>
        <source>the position of %1 is not a finite number</source>
        <translation>die Position von %1 ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>%1 hat kein Feld „%2“</translation>
    </message>
    <message>
        <source>the %1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>there is no scenario %1</source>
        <translation>es gibt kein Szenario %1</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>recovery rate</source>
        <translation>Wiedergutmachungsquote</translation>
    </message>
    <message>
        <source>abandonment rate</source>
        <translation>Abbruchquote</translation>
    </message>
    <message>
        <source>relative risk</source>
        <translation>relatives Risiko</translation>
    </message>
    <message>
        <source>cost per visit</source>
        <translation>Kosten je Kontakt</translation>
    </message>
    <message>
        <source>cost per recovery</source>
        <translation>Kosten je Wiedergutmachung</translation>
    </message>
    <message>
        <source>fan-out</source>
        <translation>Verzweigung</translation>
    </message>
    <message>
        <source>entry share</source>
        <translation>Startanteil</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>customers per year</source>
        <translation>Kunden im Jahr</translation>
    </message>
    <message>
        <source>value per customer and year</source>
        <translation>Wert je Kunde und Jahr</translation>
    </message>
    <message>
        <source>switch rate</source>
        <translation>Wechselquote</translation>
    </message>
    <message>
        <source>preventable share</source>
        <translation>vermeidbarer Anteil</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3</source>
        <translation>%1 liegt nicht zwischen %2 und %3</translation>
    </message>
    <message>
        <source>a rate is needed here</source>
        <translation>hier wird eine Quote gebraucht</translation>
    </message>
    <message>
        <source>a rate that is already scaled cannot be set; scale the field instead</source>
        <translation>eine schon skalierte Quote lässt sich nicht setzen; skalieren Sie stattdessen das Feld</translation>
    </message>
    <message>
        <source>a number is needed here</source>
        <translation>hier wird eine Zahl gebraucht</translation>
    </message>
    <message>
        <source>it cannot be left blank</source>
        <translation>das Feld darf nicht leer bleiben</translation>
    </message>
    <message>
        <source>“one” or “all” is needed here</source>
        <translation>hier wird „one“ oder „all“ gebraucht</translation>
    </message>
    <message>
        <source>“always”, “ok” or “failed” is needed here</source>
        <translation>hier wird „always“, „ok“ oder „failed“ gebraucht</translation>
    </message>
    <message>
        <source>a silo</source>
        <translation>ein Silo</translation>
    </message>
    <message>
        <source>a hand-off</source>
        <translation>eine Übergabe</translation>
    </message>
    <message>
        <source>a department</source>
        <translation>eine Abteilung</translation>
    </message>
    <message>
        <source>a shared cause</source>
        <translation>eine gemeinsame Ursache</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>ein Segment</translation>
    </message>
    <message>
        <source>the business figures</source>
        <translation>die Geschäftszahlen</translation>
    </message>
    <message>
        <source>%1 cannot have one</source>
        <translation>%1 kann das nicht haben</translation>
    </message>
    <message>
        <source>the silos of %1</source>
        <translation>die Silos von %1</translation>
    </message>
    <message>
        <source>all silos</source>
        <translation>alle Silos</translation>
    </message>
    <message>
        <source>all hand-offs</source>
        <translation>alle Übergaben</translation>
    </message>
    <message>
        <source>the extra error rate of %1: %2</source>
        <translation>die zusätzliche Fehlerquote von %1: %2</translation>
    </message>
    <message>
        <source>there is no such place in the order of scenarios</source>
        <translation>diesen Platz gibt es in der Reihenfolge der Szenarien nicht</translation>
    </message>
    <message>
        <source>the shares of the hand-offs from %1 to %2 add up to %3%4; they can be 100 % at most</source>
        <translation>die Anteile der Übergaben von %1 an %2 ergeben zusammen %3%4; höchstens 100 % sind möglich</translation>
    </message>
    <message>
        <source>%1 of customers end their journey after %2%3: the shares of its hand-offs add up to %4</source>
        <translation>für %1 der Kunden endet die Journey nach %2%3: Die Anteile der Übergaben dort ergeben zusammen %4</translation>
    </message>
    <message>
        <source> (when the visit went well)</source>
        <translation> (wenn der Kontakt gut ging)</translation>
    </message>
    <message>
        <source> (when the visit failed)</source>
        <translation> (wenn der Kontakt fehlschlug)</translation>
    </message>
    <message>
        <source>the hand-off %1 has a share, but %2 hands over to all at once; leave the share blank</source>
        <translation>die Übergabe %1 hat einen Anteil, doch %2 übergibt an alle zugleich; lassen Sie den Anteil leer</translation>
    </message>
    <message>
        <source>the shares of the segments add up to %1; they can be 100 % at most</source>
        <translation>die Anteile der Segmente ergeben zusammen %1; höchstens 100 % sind möglich</translation>
    </message>
    <message>
        <source>is not valid UTF-8</source>
        <translation>ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>contains a control character</source>
        <translation>enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>ein Name wird gebraucht</translation>
    </message>
    <message>
        <source>a journey needs a name</source>
        <translation>eine Journey braucht einen Namen</translation>
    </message>
    <message>
        <source>nobody owns the hand-off %1 yet</source>
        <translation>für die Übergabe %1 ist noch niemand verantwortlich</translation>
    </message>
    <message>
        <source>nobody owns %1 of the %2 silos yet</source>
        <translation>für %1 der %2 Silos ist noch niemand verantwortlich</translation>
    </message>
    <message>
        <source>nobody owns %1 of the %2 hand-offs yet</source>
        <translation>für %1 der %2 Übergaben ist noch niemand verantwortlich</translation>
    </message>
    <message>
        <source>two silos are called %1</source>
        <translation>zwei Silos heißen %1</translation>
    </message>
    <message>
        <source>the journey has no silos yet</source>
        <translation>die Journey hat noch keine Silos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In the segment %1</source>
        <translation>Im Segment %1</translation>
    </message>
    <message>
        <source>In the scenario %1</source>
        <translation>Im Szenario %1</translation>
    </message>
    <message>
        <source>the id of a journey %1</source>
        <translation>die Kennung einer Journey %1</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2. What was there before is unchanged. Please try again, or save under another name.</source>
        <translation>%1 konnte nicht gespeichert werden: %2. Was vorher dort stand, ist unverändert. Bitte versuchen Sie es noch einmal, oder speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>%1 (%2 MB more are needed)</source>
        <translation>%1 (%2 MB mehr werden gebraucht)</translation>
    </message>
    <message>
        <source>%1 was written, but the disk did not confirm it: %2. Please save under another name, on another disk.</source>
        <translation>%1 wurde geschrieben, aber der Datenträger hat es nicht bestätigt: %2. Bitte speichern Sie unter einem anderen Namen auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>there is a folder of this name</source>
        <translation>es gibt einen Ordner dieses Namens</translation>
    </message>
    <message>
        <source>there is something of this name that is no file</source>
        <translation>es gibt etwas dieses Namens, das keine Datei ist</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>%1 is %2, not a workspace file.</source>
        <translation>%1 ist %2, keine Arbeitsbereichsdatei.</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 MiB that a workspace file may have. It was not opened.</source>
        <translation>%1 ist größer als die %2 MiB, die eine Arbeitsbereichsdatei haben darf. Die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>you do not have the permission</source>
        <translation>Ihnen fehlt die Berechtigung</translation>
    </message>
    <message>
        <source>the folder can only be read</source>
        <translation>der Ordner kann nur gelesen werden</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>die Datei ist nicht vorhanden</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>der Ordner der Datei ist nicht vorhanden</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>der Datenträger hat einen Fehler gemeldet</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>%1 was changed by another program while it was read. Please try again.</source>
        <translation>%1 wurde beim Lesen von einem anderen Programm geändert. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>its header is not as this program writes it</source>
        <translation>der Kopf der Datei ist nicht so, wie dieses Programm ihn schreibt</translation>
    </message>
    <message>
        <source>its end is missing: %1 of %2 bytes are there</source>
        <translation>das Ende fehlt: %1 von %2 Bytes sind vorhanden</translation>
    </message>
    <message>
        <source>it is longer than it says</source>
        <translation>die Datei ist länger, als sie angibt</translation>
    </message>
    <message>
        <source>something refers to &quot;%1&quot;, which is not there</source>
        <translation>etwas verweist auf &quot;%1&quot;, doch das ist nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 %2 is missing</source>
        <translation>%1 %2 fehlt</translation>
    </message>
    <message>
        <source>the name of the workspace is missing</source>
        <translation>der Name des Arbeitsbereichs fehlt</translation>
    </message>
    <message>
        <source>the figures of a journey&apos;s business are missing</source>
        <translation>die Geschäftszahlen einer Journey fehlen</translation>
    </message>
    <message>
        <source>its content does not agree with its checksum</source>
        <translation>der Inhalt stimmt nicht mit der Prüfsumme überein</translation>
    </message>
    <message>
        <source>%1 %2 is not there</source>
        <translation>%1 %2 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>a change is about &quot;%1&quot;</source>
        <translation>eine Änderung betrifft &quot;%1&quot;</translation>
    </message>
    <message>
        <source>it is of version %1 of the format</source>
        <translation>sie hat Version %1 des Formats</translation>
    </message>
    <message>
        <source>The recovery copy %1 could not be written: %2</source>
        <translation>Die Sicherungskopie %1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>The recovery copy %1 cannot be read: %2</source>
        <translation>Die Sicherungskopie %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>table %1, row %2: &quot;%3&quot; cannot be the %4</source>
        <translation>Tabelle %1, Zeile %2: &quot;%3&quot; ist als %4 nicht möglich</translation>
    </message>
    <message>
        <source>it holds a %1 &quot;%2&quot; that this program did not make</source>
        <translation>sie enthält %1 &quot;%2&quot;, das dieses Programm nicht angelegt hat</translation>
    </message>
    <message>
        <source>its %1 &quot;%2&quot; is missing</source>
        <translation>%1 &quot;%2&quot; fehlt</translation>
    </message>
    <message>
        <source>an object of its schema is there twice</source>
        <translation>ein Objekt des Schemas ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>some of its pages are broken</source>
        <translation>einige Seiten sind beschädigt</translation>
    </message>
    <message>
        <source>table %1 refers to something that is not there</source>
        <translation>Tabelle %1 verweist auf etwas, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>%1 is empty, and not a workspace file. It was not changed.</source>
        <translation>%1 ist leer und keine Arbeitsbereichsdatei. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a workspace file. It was not changed.</source>
        <translation>%1 ist eine Datenbank eines anderen Programms, keine Arbeitsbereichsdatei. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>%1 is not a workspace file. It was not changed.</source>
        <translation>%1 ist keine Arbeitsbereichsdatei. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Throughline: it has format version %2, this program reads up to version %3. It was not changed.</source>
        <translation>%1 wurde von einem neueren Throughline geschrieben: Die Datei hat Formatversion %2, dieses Programm liest bis Version %3. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The file was not changed. What it was before the last save is kept as %1.</source>
        <translation>Die Datei wurde nicht verändert. Der Stand vor dem letzten Speichern liegt noch in %1.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. %3</source>
        <translation>%1 ist beschädigt: %2. %3</translation>
    </message>
    <message>
        <source>%1 cannot be read: there is not enough memory. It was not changed.</source>
        <translation>%1 kann nicht gelesen werden: Der Arbeitsspeicher reicht nicht. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2. What was there before is unchanged.</source>
        <translation>%1 konnte nicht gespeichert werden: %2. Was vorher dort stand, ist unverändert.</translation>
    </message>
    <message>
        <source>it could not be read again (%1)</source>
        <translation>der Inhalt konnte nicht zurückgelesen werden (%1)</translation>
    </message>
    <message>
        <source>what was written is not what was to be saved</source>
        <translation>geschrieben wurde nicht das, was gespeichert werden sollte</translation>
    </message>
    <message>
        <source>what was written could not be read back: %1</source>
        <translation>was geschrieben wurde, konnte nicht zurückgelesen werden: %1</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened here. Nothing was written: save under another name, or overwrite it.</source>
        <translation>%1 wurde von einem anderen Programm geändert, seit Sie die Datei geöffnet haben. Nichts wurde geschrieben: Speichern Sie unter einem anderen Namen, oder überschreiben Sie die Datei.</translation>
    </message>
    <message>
        <source>it would be larger than a workspace file may be</source>
        <translation>die Datei würde größer, als eine Arbeitsbereichsdatei sein darf</translation>
    </message>
    <message>
        <source>the notes of %1 %2</source>
        <translation>die Notizen von %1 %2</translation>
    </message>
    <message>
        <source>The earlier version cannot be read: %1. The newest one is not affected.</source>
        <translation>Die frühere Version lässt sich nicht lesen: %1. Die neueste ist davon nicht betroffen.</translation>
    </message>
    <message>
        <source>it is not kept any more</source>
        <translation>sie wird nicht mehr aufbewahrt</translation>
    </message>
    <message>
        <source>a kept version ends too early</source>
        <translation>eine aufbewahrte Version endet zu früh</translation>
    </message>
    <message>
        <source>a kept version holds a value of no known kind</source>
        <translation>eine aufbewahrte Version enthält einen Wert unbekannter Art</translation>
    </message>
    <message>
        <source>a kept version holds a table “%1”</source>
        <translation>eine aufbewahrte Version enthält eine Tabelle „%1“</translation>
    </message>
    <message>
        <source>a part of a kept version cannot be unpacked</source>
        <translation>ein Teil einer aufbewahrten Version lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>a part of a kept version is not what it was</source>
        <translation>ein Teil einer aufbewahrten Version ist nicht mehr, was er war</translation>
    </message>
    <message>
        <source>a kept version names no table</source>
        <translation>eine aufbewahrte Version nennt keine Tabelle</translation>
    </message>
    <message>
        <source>a kept version holds more than rows</source>
        <translation>eine aufbewahrte Version enthält mehr als Zeilen</translation>
    </message>
    <message>
        <source>it keeps too many versions</source>
        <translation>sie bewahrt zu viele Versionen auf</translation>
    </message>
    <message>
        <source>a kept version is of an unknown format</source>
        <translation>eine aufbewahrte Version hat ein unbekanntes Format</translation>
    </message>
    <message>
        <source>a kept version: %1</source>
        <translation>eine aufbewahrte Version: %1</translation>
    </message>
    <message>
        <source>a part belongs to no kept version</source>
        <translation>ein Teil gehört zu keiner aufbewahrten Version</translation>
    </message>
    <message>
        <source>a part of a kept version is missing</source>
        <translation>ein Teil einer aufbewahrten Version fehlt</translation>
    </message>
    <message>
        <source>%1 holds nothing that could be saved. The file was not changed.</source>
        <translation>%1 enthält nichts, was sich retten ließe. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The recovery copy %1 holds nothing.</source>
        <translation>Die Sicherungskopie %1 enthält nichts.</translation>
    </message>
    <message>
        <source>customers get out of %1 only by leaving for good after a failure: is a hand-off missing?</source>
        <translation>Kunden kommen aus %1 nur heraus, indem sie nach einem Fehler endgültig gehen: Fehlt eine Übergabe?</translation>
    </message>
    <message>
        <source>no customer can enter: every silo is led to by another one; say how many “customers start here” at one of them (entry_share in a file)</source>
        <translation>kein Kunde kann beginnen: Zu jedem Silo führt ein anderes; geben Sie bei einem davon an, wie viele Kunden beginnen („Hier beginnen Kunden“, in einer Datei entry_share)</translation>
    </message>
    <message>
        <source>the shares of customers that start here or there add up to %1; together they must be 100 %, or all left blank</source>
        <translation>die Anteile der Kunden, die hier oder dort beginnen, ergeben zusammen %1; sie müssen 100 % ergeben oder alle leer bleiben</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>a number between 0 and 1e+300</source>
        <translation>eine Zahl zwischen 0 und 1e+300</translation>
    </message>
    <message>
        <source>between 0 and 1e+300</source>
        <translation>zwischen 0 und 1e+300</translation>
    </message>
</context>
<context>
    <name>HandoffPanel</name>
    <message>
        <source>hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>After which outcome of the visit the case passes along here</source>
        <translation>Nach welchem Ausgang des Kontakts der Fall hier weitergegeben wird</translation>
    </message>
    <message>
        <source>Share of cases</source>
        <translation>Anteil der Fälle</translation>
    </message>
    <message>
        <source>divides the rest</source>
        <translation>teilt den Rest</translation>
    </message>
    <message>
        <source>Of the cases that can pass along here. Blank: the hand-offs without a share divide equally what the others leave</source>
        <translation>Von den Fällen, die hier weitergegeben werden können. Leer: Die Übergaben ohne Anteil teilen sich gleichmäßig, was die anderen übrig lassen</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>What is lost on the way: information missing, wrong parts, nobody told. It hurts at the visit it leads to</source>
        <translation>Was unterwegs verloren geht: fehlende Angaben, falsche Teile, niemand informiert. Spürbar wird es beim Kontakt, zu dem die Übergabe führt</translation>
    </message>
    <message>
        <source>Effort and ownership</source>
        <translation>Aufwand und Verantwortung</translation>
    </message>
    <message>
        <source>Cost per case</source>
        <translation>Kosten je Fall</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>What this hand-off does to the journey</source>
        <translation>Was diese Übergabe in der Journey bewirkt</translation>
    </message>
    <message>
        <source>Estimate together…</source>
        <translation>Gemeinsam schätzen …</translation>
    </message>
    <message>
        <source>What each participant says, as a range; combined into one rate and kept with who said what</source>
        <translation>Was jeder Teilnehmer sagt, als Bereich; zu einer Quote zusammengefasst und aufgehoben, mit Namen</translation>
    </message>
</context>
<context>
    <name>JourneyPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Satz kopieren</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>Customers a year</source>
        <translation>Kunden im Jahr</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Value per customer</source>
        <translation>Wert je Kunde</translation>
    </message>
    <message>
        <source>What a customer brings a year</source>
        <translation>Was ein Kunde im Jahr einbringt</translation>
    </message>
    <message>
        <source>Leave once let down</source>
        <translation>Wechseln nach Enttäuschung</translation>
    </message>
    <message>
        <source>= %1 of %2 customers let down</source>
        <translation>= %1 von %2 enttäuschten Kunden</translation>
    </message>
    <message>
        <source>let down</source>
        <translation>enttäuscht</translation>
    </message>
    <message>
        <source>Switch rate: 25 % is the mean loss of loyalty after a problem (CTMA). 66 % switched a provider for poor service within a year (Accenture): an upper bound, not the effect of one failure</source>
        <translation>Wechselquote: 25 % ist der mittlere Verlust an Treue nach einem Problem (CTMA). 66 % wechselten binnen eines Jahres wegen schlechten Service den Anbieter (Accenture): eine Obergrenze, nicht die Wirkung eines einzelnen Fehlschlags</translation>
    </message>
    <message>
        <source>Of those, preventable</source>
        <translation>Davon vermeidbar</translation>
    </message>
    <message>
        <source>= %1 of %2 customers lost</source>
        <translation>= %1 von %2 verlorenen Kunden</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>82 % of those who switched say that something could have kept them (Accenture; other waves 81 to 85 %)</source>
        <translation>82 % derer, die wechselten, sagen, etwas hätte sie halten können (Accenture; andere Erhebungen 81 bis 85 %)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>such as EUR</source>
        <translation>zum Beispiel EUR</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Shared causes</source>
        <translation>Gemeinsame Ursachen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>All about the departments…</source>
        <translation>Alles zu den Abteilungen…</translation>
    </message>
    <message>
        <source>Their silos, their share of the let-downs, and their order</source>
        <translation>Ihre Silos, ihr Anteil an den Enttäuschungen und ihre Reihenfolge</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alle zugleich</translation>
    </message>
    <message>
        <source>one of the hand-offs</source>
        <translation>eine der Übergaben</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>bei Erfolg</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>bei Fehlschlag</translation>
    </message>
    <message>
        <source>Scale to 100 %</source>
        <translation>Auf 100 % skalieren</translation>
    </message>
    <message>
        <source>Clear the shares</source>
        <translation>Anteile leeren</translation>
    </message>
    <message>
        <source>Name an owner</source>
        <translation>Verantwortliche nennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not let down</source>
        <translation>nicht enttäuscht</translation>
    </message>
    <message>
        <source>let down at least once</source>
        <translation>mindestens einmal enttäuscht</translation>
    </message>
    <message>
        <source>of these, more than in %1</source>
        <translation>davon mehr als in %1</translation>
    </message>
    <message>
        <source>saved, compared with %1</source>
        <translation>bewahrt, verglichen mit %1</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New journey</source>
        <translation>Neue Journey</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>%1 on %2, since %3</source>
        <translation>%1 an %2, seit %3</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The clipboard holds no silos: it can take silos copied here, or the text of a journey file.</source>
        <translation>In der Zwischenablage sind keine Silos: Sie nimmt Silos auf, die hier kopiert wurden, oder den Text einer Journey-Datei.</translation>
    </message>
    <message>
        <source>The text on the clipboard is no journey: %1</source>
        <translation>Der Text in der Zwischenablage ist keine Journey: %1</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>hand-off error</source>
        <translation>Übergabefehler</translation>
    </message>
    <message>
        <source>%1, times</source>
        <translation>%1, Faktor</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>Szenario umbenennen</translation>
    </message>
    <message>
        <source>Reset all of “%1”</source>
        <translation>Alles in „%1“ zurücksetzen</translation>
    </message>
    <message>
        <source>Make “%1” the baseline</source>
        <translation>„%1“ zur Ausgangslage machen</translation>
    </message>
    <message>
        <source>“%1” is the baseline now</source>
        <translation>„%1“ ist jetzt die Ausgangslage</translation>
    </message>
    <message>
        <source>Remove scenario “%1”</source>
        <translation>Szenario „%1“ entfernen</translation>
    </message>
    <message>
        <source>Removed the scenario “%1”</source>
        <translation>Szenario „%1“ entfernt</translation>
    </message>
    <message>
        <source>Reorder the scenarios</source>
        <translation>Szenarien umordnen</translation>
    </message>
    <message>
        <source>on top of %1</source>
        <translation>aufbauend auf %1</translation>
    </message>
    <message>
        <source>the journey</source>
        <translation>die Journey</translation>
    </message>
    <message>
        <source>all silos</source>
        <translation>alle Silos</translation>
    </message>
    <message>
        <source>all hand-offs</source>
        <translation>alle Übergaben</translation>
    </message>
    <message>
        <source>hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln Silo</numerusform>
            <numerusform>%Ln Silos</numerusform>
        </translation>
    </message>
    <message>
        <source>No department yet</source>
        <translation>Noch keine Abteilung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln Übergabe</numerusform>
            <numerusform>%Ln Übergaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand-offs between silos</source>
        <translation>Übergaben zwischen Silos</translation>
    </message>
    <message>
        <source>This fills as soon as the journey has silos. Double-click the canvas, or press N, to draw the first one.</source>
        <translation>Dies füllt sich, sobald die Journey Silos hat. Doppelklicken Sie auf die Zeichenfläche, oder drücken Sie N, um das erste zu zeichnen.</translation>
    </message>
    <message>
        <source>There is no result yet. The Checks say what is missing.</source>
        <translation>Noch gibt es kein Ergebnis. Die Prüfungen sagen, was fehlt.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>1 in more than a thousand million million</source>
        <translation>1 von mehr als einer Billiarde</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>%1 → %2, %3</source>
        <translation>%1 → %2, %3</translation>
    </message>
    <message>
        <source>%1, %2 fewer of %3 customers</source>
        <translation>%1, %2 weniger von %3 Kunden</translation>
    </message>
    <message>
        <source>%1, %2 more of %3 customers</source>
        <translation>%1, %2 mehr von %3 Kunden</translation>
    </message>
    <message>
        <source>simulated, ± %1 points</source>
        <translation>simuliert, ± %1 Punkte</translation>
    </message>
    <message>
        <source>%1 fine</source>
        <translation>%1 gut</translation>
    </message>
    <message>
        <source>fewer than 1 of %1</source>
        <translation>weniger als 1 von %1</translation>
    </message>
    <message>
        <source>all but a few of %1</source>
        <translation>fast alle %1</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangslage</translation>
    </message>
    <message>
        <source>As drawn, no customer is let down: no silo or hand-off errs.</source>
        <translation>So wie gezeichnet wird kein Kunde enttäuscht: Kein Silo und keine Übergabe macht Fehler.</translation>
    </message>
    <message>
        <source>%1 of customers (%2) are let down at least once</source>
        <translation>%1 der Kunden (%2) werden mindestens einmal enttäuscht</translation>
    </message>
    <message>
        <source>%1; %2 is the weakest link: were it perfect, it would be %3.</source>
        <translation>%1; %2 ist das schwächste Glied: Wäre es perfekt, wären es %3.</translation>
    </message>
    <message>
        <source>With “%1”: %2</source>
        <translation>Mit „%1“: %2</translation>
    </message>
    <message>
        <source>In the baseline it is %1 (%2).</source>
        <translation>In der Ausgangslage sind es %1 (%2).</translation>
    </message>
    <message>
        <source>With “%3” it is %1 (%2).</source>
        <translation>Mit „%3“ sind es %1 (%2).</translation>
    </message>
    <message>
        <source>%1 customers are let down at least once, %2 more than once</source>
        <translation>%1 Kunden werden mindestens einmal enttäuscht, %2 mehr als einmal</translation>
    </message>
    <message>
        <source>%1 customers are let down at least once</source>
        <translation>%1 Kunden werden mindestens einmal enttäuscht</translation>
    </message>
    <message>
        <source>%1; %2 leave during the journey.</source>
        <translation>%1; %2 springen während der Journey ab.</translation>
    </message>
    <message>
        <source>Changed by this scenario: %1</source>
        <translation>Von diesem Szenario geändert: %1</translation>
    </message>
    <message>
        <source>first let-down %1</source>
        <translation>zuerst hier %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>a customer passes here %1 times on average</source>
        <translation>ein Kunde kommt hier im Mittel %1-mal vorbei</translation>
    </message>
    <message>
        <source>%1 of customers pass here</source>
        <translation>%1 der Kunden kommen hier vorbei</translation>
    </message>
    <message>
        <source>%1 of 100 customers pass here</source>
        <translation>%1 von 100 Kunden kommen hier vorbei</translation>
    </message>
    <message>
        <source>Here %1 of customers are let down for the first time.</source>
        <translation>Hier werden %1 der Kunden zum ersten Mal enttäuscht.</translation>
    </message>
    <message>
        <source>The figures are being computed anew.</source>
        <translation>Die Zahlen werden neu berechnet.</translation>
    </message>
    <message>
        <source>Nobody owns it yet.</source>
        <translation>Noch ist niemand verantwortlich.</translation>
    </message>
    <message>
        <source>taken when the visit failed</source>
        <translation>genommen, wenn der Kontakt fehlschlug</translation>
    </message>
    <message>
        <source>taken when the visit went well</source>
        <translation>genommen, wenn der Kontakt gut ging</translation>
    </message>
    <message>
        <source>%1 of hand-offs go wrong</source>
        <translation>%1 der Übergaben gehen schief</translation>
    </message>
    <message>
        <source>first let-down for %1</source>
        <translation>erste Enttäuschung für %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Nobody owns this hand-off yet.</source>
        <translation>Für diese Übergabe ist noch niemand verantwortlich.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Insert or remove space</source>
        <translation>Platz einfügen oder entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered: %1 after %2</source>
        <translation>Wiederhergestellt: %1 nach %2</translation>
    </message>
    <message>
        <source>“%1” was in no file yet when the program ended. Nothing of it is lost.</source>
        <translation>„%1“ lag noch in keiner Datei, als das Programm endete. Nichts davon ist verloren.</translation>
    </message>
    <message>
        <source>The program ended before these changes to %1 were saved. The file itself (in %2) is as it was saved last.</source>
        <translation>Das Programm endete, bevor diese Änderungen an %1 gespeichert waren. Die Datei selbst (in %2) ist so, wie sie zuletzt gespeichert wurde.</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>How often the whole journey lets customers down.</source>
        <translation>Wie oft die ganze Journey Kunden enttäuscht.</translation>
    </message>
    <message>
        <source>A workspace (.throughline) or a journey file (.journey.json).</source>
        <translation>Ein Arbeitsbereich (.throughline) oder eine Journey-Datei (.journey.json).</translation>
    </message>
    <message>
        <source>Write a picture of the window and end.</source>
        <translation>Ein Bild des Fensters schreiben und enden.</translation>
    </message>
    <message>
        <source>Size of the window, as 1440x900.</source>
        <translation>Größe des Fensters, etwa 1440x900.</translation>
    </message>
    <message>
        <source>The page to begin with: journey, tables or what-if.</source>
        <translation>Die Seite zu Beginn: journey, tables oder what-if.</translation>
    </message>
    <message>
        <source>The scenario to show at first.</source>
        <translation>Das Szenario, das zuerst gezeigt wird.</translation>
    </message>
    <message>
        <source>Only one file can be opened.</source>
        <translation>Nur eine Datei kann geöffnet werden.</translation>
    </message>
    <message>
        <source>--size takes a size such as 1440x900.</source>
        <translation>--size nimmt eine Größe wie 1440x900.</translation>
    </message>
    <message>
        <source>--page takes journey, tables or what-if.</source>
        <translation>--page nimmt journey, tables oder what-if.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no scenario %1.</source>
        <translation>Es gibt kein Szenario %1.</translation>
    </message>
    <message>
        <source>New silo</source>
        <translation>Neues Silo</translation>
    </message>
    <message>
        <source>A new silo needs a name.</source>
        <translation>Ein neues Silo braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>currency sign, amount</comment>
        <translation>%2&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>Note on the scenario</source>
        <translation>Notiz zum Szenario</translation>
    </message>
    <message>
        <source>%1 · at %2</source>
        <translation>%1 · bei %2</translation>
    </message>
    <message>
        <source>%1 → %2 lost</source>
        <translation>%1 → %2 verloren</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Begin the workshop scenario</source>
        <translation>Das Workshop-Szenario beginnen</translation>
    </message>
    <message>
        <source>Participant %1</source>
        <translation>Teilnehmer %1</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>low, likely and high</source>
        <translation>niedrig, wahrscheinlich und hoch</translation>
    </message>
    <message>
        <source>they must rise</source>
        <translation>sie müssen steigen</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>customers are still happy</source>
        <translation>Kunden sind noch zufrieden</translation>
    </message>
    <message>
        <source>Its own dashboard says %1. %2 are let down here for the first time.</source>
        <translation>Das eigene Dashboard sagt: %1. %2 werden hier zum ersten Mal enttäuscht.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Silo</source>
        <translation>Silo</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Springen ab</translation>
    </message>
    <message>
        <source>Likelier after</source>
        <translation>Häufiger nach</translation>
    </message>
    <message>
        <source>Cost per visit</source>
        <translation>Kosten je Kontakt</translation>
    </message>
    <message>
        <source>Cost of recovery</source>
        <translation>Kosten der Behebung</translation>
    </message>
    <message>
        <source>Passes on to</source>
        <translation>Übergibt an</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Beginnen hier</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Lost on the way</source>
        <translation>Unterwegs verloren</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1 of %2 = %3</source>
        <comment>errors of visits = rate</comment>
        <translation>%1 von %2 = %3</translation>
    </message>
    <message>
        <source>%1 / %2 / %3 % = %4</source>
        <comment>low, likely and high percentage = rate</comment>
        <translation>%1 / %2 / %3 % = %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>silo and what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>silo</source>
        <translation>Silo</translation>
    </message>
    <message>
        <source>silos</source>
        <translation>Silos</translation>
    </message>
    <message>
        <source>Pinned: an automatic layout leaves it where it is.</source>
        <translation>Angeheftet: Die automatische Anordnung lässt es, wo es ist.</translation>
    </message>
    <message>
        <source>At these silos and the hand-offs among them %1 of customers are let down for the first time.</source>
        <translation>An diesen Silos und den Übergaben zwischen ihnen werden %1 der Kunden zum ersten Mal enttäuscht.</translation>
    </message>
    <message>
        <source>Nobody owns some of it yet.</source>
        <translation>Für einen Teil ist noch niemand verantwortlich.</translation>
    </message>
    <message>
        <source>Double-click to open the stage.</source>
        <translation>Doppelklick öffnet die Phase.</translation>
    </message>
    <message>
        <source>Open the stage</source>
        <translation>Die Phase öffnen</translation>
    </message>
    <message>
        <source>light, dark, contrast, contrast-dark or system.</source>
        <translation>light, dark, contrast, contrast-dark oder system.</translation>
    </message>
    <message>
        <source>--theme takes light, dark, contrast, contrast-dark or system.</source>
        <translation>--theme nimmt light, dark, contrast, contrast-dark oder system.</translation>
    </message>
    <message>
        <source>How often a visit or hand-off goes wrong by itself: a number, errors counted in visits, or the low, likely and high guess of people who know it.</source>
        <translation>Wie oft ein Kontakt oder eine Übergabe für sich genommen schiefgeht: eine Zahl, Fehler gezählt bei Kontakten, oder die niedrige, wahrscheinliche und hohe Schätzung von Leuten, die es wissen.</translation>
    </message>
    <message>
        <source>How often a failed visit is put right on the spot (service recovery), so that the customer is not let down.</source>
        <translation>Wie oft ein fehlgeschlagener Kontakt sofort in Ordnung gebracht wird (Wiedergutmachung), sodass der Kunde nicht enttäuscht ist.</translation>
    </message>
    <message>
        <source>How many of the customers who are let down here leave at once. Their journey ends.</source>
        <translation>Wie viele der Kunden, die hier enttäuscht werden, sofort gehen. Ihre Journey endet.</translation>
    </message>
    <message>
        <source>How many times likelier an error is for customers who were let down before. 1: it makes no difference.</source>
        <translation>Wievielmal wahrscheinlicher ein Fehler bei Kunden ist, die schon enttäuscht wurden. 1: Es macht keinen Unterschied.</translation>
    </message>
    <message>
        <source>What each visit costs the company, rework included.</source>
        <translation>Was jeder Kontakt das Unternehmen kostet, Nacharbeit eingeschlossen.</translation>
    </message>
    <message>
        <source>What it costs to put one failed visit right.</source>
        <translation>Was es kostet, einen fehlgeschlagenen Kontakt in Ordnung zu bringen.</translation>
    </message>
    <message>
        <source>Whether a case goes on to one of the next silos, by the shares, or to all of them at once (parallel work).</source>
        <translation>Ob ein Fall an eines der nächsten Silos weitergeht, nach den Anteilen, oder an alle zugleich (parallele Arbeit).</translation>
    </message>
    <message>
        <source>How many of the customers begin their journey here. Left blank everywhere, they begin where no hand-off leads to.</source>
        <translation>Wie viele der Kunden ihre Journey hier beginnen. Bleibt es überall leer, beginnen sie dort, wohin keine Übergabe führt.</translation>
    </message>
    <message>
        <source>How many of the cases that leave the silo take this hand-off. Blank hand-offs divide the rest equally.</source>
        <translation>Wie viele der Fälle, die das Silo verlassen, diese Übergabe nehmen. Leere Übergaben teilen den Rest gleichmäßig.</translation>
    </message>
    <message>
        <source>After which visits the hand-off is taken: all, those that went well, or failed ones.</source>
        <translation>Nach welchen Kontakten die Übergabe genommen wird: nach allen, nach gelungenen oder nach fehlgeschlagenen.</translation>
    </message>
    <message>
        <source>What it costs each time a case is handed over.</source>
        <translation>Was es jedes Mal kostet, einen Fall zu übergeben.</translation>
    </message>
    <message>
        <source>How likely the cause is to be active for a customer. While it is, all places it affects err more often.</source>
        <translation>Wie wahrscheinlich die Ursache bei einem Kunden wirkt. Solange sie wirkt, passieren an allen betroffenen Stellen mehr Fehler.</translation>
    </message>
    <message>
        <source>How many customers go through this journey in a year.</source>
        <translation>Wie viele Kunden diese Journey in einem Jahr durchlaufen.</translation>
    </message>
    <message>
        <source>What a customer is worth to the company in a year.</source>
        <translation>Was ein Kunde dem Unternehmen in einem Jahr wert ist.</translation>
    </message>
    <message>
        <source>How many of the customers who were let down change to another company.</source>
        <translation>Wie viele der enttäuschten Kunden zu einem anderen Unternehmen wechseln.</translation>
    </message>
    <message>
        <source>How many of those who changed say that the company could have kept them, had it done something.</source>
        <translation>Wie viele derer, die gewechselt haben, sagen, das Unternehmen hätte sie halten können, wenn es etwas getan hätte.</translation>
    </message>
    <message>
        <source>Scenario: %1 · %2</source>
        <translation>Szenario: %1 · %2</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>Es gibt noch kein Ergebnis.</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: there is not enough memory.</source>
        <translation>%1 kann nicht gelesen werden: Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>%1 is larger than 2 GiB, the limit for a journey file.</source>
        <translation>%1 ist größer als 2 GiB, die Grenze für eine Journey-Datei.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>%1 is damaged: part of what it holds cannot be read. It was not changed, and the save before it is still there.</source>
        <translation>%1 ist beschädigt: Ein Teil des Inhalts ist nicht lesbar. Die Datei wurde nicht verändert, und der Stand vor dem letzten Speichern ist noch da.</translation>
    </message>
    <message>
        <source>%1 is damaged: part of what it holds cannot be read. It was not changed.</source>
        <translation>%1 ist beschädigt: Ein Teil des Inhalts ist nicht lesbar. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the ends of a range</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 → %2 fine</source>
        <translation>%1 → %2 gut</translation>
    </message>
    <message>
        <source>ok %1 · failed %2</source>
        <translation>ok %1 · Fehlschlag %2</translation>
    </message>
    <message>
        <source>Set “Customers start here”</source>
        <translation>„Hier beginnen Kunden“ angeben</translation>
    </message>
    <message>
        <source>Workspace without a name</source>
        <translation>Arbeitsbereich ohne Namen</translation>
    </message>
    <message>
        <source>Journey without a name</source>
        <translation>Journey ohne Namen</translation>
    </message>
</context>
<context>
    <name>SeveralPanel</name>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Verantwortung</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>New department…</source>
        <translation>Neue Abteilung …</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>New stage…</source>
        <translation>Neue Phase …</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>= %1 of %2 customers</source>
        <translation>= %1 von %2 Kunden</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>How often a visit goes wrong for the customer: the probability of a failure</source>
        <translation>Wie oft ein Kontakt für den Kunden schiefgeht: die Wahrscheinlichkeit eines Fehlschlags</translation>
    </message>
    <message>
        <source>Recovered on the spot</source>
        <translation>Sofort wiedergutgemacht</translation>
    </message>
    <message>
        <source>= %1 of %2 failures</source>
        <translation>= %1 von %2 Fehlschlägen</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Recovery rate: how many failed visits are put right at once, so that the customer is not let down</source>
        <translation>Wiedergutmachungsquote: wie viele fehlgeschlagene Kontakte sofort in Ordnung gebracht werden, sodass der Kunde nicht enttäuscht wird</translation>
    </message>
    <message>
        <source>Leave after a failure</source>
        <translation>Springen nach Fehler ab</translation>
    </message>
    <message>
        <source>= %1 of %2 customers let down</source>
        <translation>= %1 von %2 enttäuschten Kunden</translation>
    </message>
    <message>
        <source>let down</source>
        <translation>enttäuscht</translation>
    </message>
    <message>
        <source>Abandonment rate: how many customers let down here end their journey</source>
        <translation>Abbruchquote: wie viele hier enttäuschte Kunden ihre Journey beenden</translation>
    </message>
    <message>
        <source>Likelier after a failure</source>
        <translation>Häufiger nach Fehler</translation>
    </message>
    <message>
        <source>Relative risk: how many times as often a visit goes wrong once the customer was let down before</source>
        <translation>Relatives Risiko: wievielmal so oft ein Kontakt schiefgeht, wenn der Kunde schon vorher enttäuscht wurde</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Cost per visit</source>
        <translation>Kosten je Kontakt</translation>
    </message>
    <message>
        <source>Cost of a recovery</source>
        <translation>Kosten je Wiedergutmachung</translation>
    </message>
    <message>
        <source>Paid each time a failed visit is put right</source>
        <translation>Fallen jedes Mal an, wenn ein fehlgeschlagener Kontakt in Ordnung gebracht wird</translation>
    </message>
    <message>
        <source>Cost per hand-off</source>
        <translation>Kosten je Übergabe</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Passes on to</source>
        <translation>Übergibt an</translation>
    </message>
    <message>
        <source>Fan-out: one of the hand-offs by its share, or all of them at once (parallel work, all of it needed)</source>
        <translation>Verzweigung: eine der Übergaben nach ihrem Anteil, oder alle zugleich (parallele Arbeit, die vollständig gebraucht wird)</translation>
    </message>
</context>
<context>
    <name>SiloPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>silo</source>
        <translation>Silo</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Verantwortung</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>New department…</source>
        <translation>Neue Abteilung …</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>New stage…</source>
        <translation>Neue Phase …</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>= %1 of %2 customers</source>
        <translation>= %1 von %2 Kunden</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>How often a visit goes wrong for the customer: the probability of a failure</source>
        <translation>Wie oft ein Kontakt für den Kunden schiefgeht: die Wahrscheinlichkeit eines Fehlschlags</translation>
    </message>
    <message>
        <source>Recovered on the spot</source>
        <translation>Sofort wiedergutgemacht</translation>
    </message>
    <message>
        <source>= %1 of %2 failures</source>
        <translation>= %1 von %2 Fehlschlägen</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Recovery rate: how many failed visits are put right at once, so that the customer is not let down</source>
        <translation>Wiedergutmachungsquote: wie viele fehlgeschlagene Kontakte sofort in Ordnung gebracht werden, sodass der Kunde nicht enttäuscht wird</translation>
    </message>
    <message>
        <source>Leave after a failure</source>
        <translation>Springen nach Fehler ab</translation>
    </message>
    <message>
        <source>= %1 of %2 customers let down</source>
        <translation>= %1 von %2 enttäuschten Kunden</translation>
    </message>
    <message>
        <source>let down</source>
        <translation>enttäuscht</translation>
    </message>
    <message>
        <source>Abandonment rate: how many customers let down here end their journey</source>
        <translation>Abbruchquote: wie viele hier enttäuschte Kunden ihre Journey beenden</translation>
    </message>
    <message>
        <source>Likelier after a failure</source>
        <translation>Häufiger nach Fehler</translation>
    </message>
    <message>
        <source>Relative risk: how many times as often a visit goes wrong once the customer was let down before</source>
        <translation>Relatives Risiko: wievielmal so oft ein Kontakt schiefgeht, wenn der Kunde schon vorher enttäuscht wurde</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Cost per visit</source>
        <translation>Kosten je Kontakt</translation>
    </message>
    <message>
        <source>Cost of a recovery</source>
        <translation>Kosten je Wiedergutmachung</translation>
    </message>
    <message>
        <source>Paid each time a failed visit is put right</source>
        <translation>Fallen jedes Mal an, wenn ein fehlgeschlagener Kontakt in Ordnung gebracht wird</translation>
    </message>
    <message>
        <source>What this silo does to the journey</source>
        <translation>Was dieses Silo in der Journey bewirkt</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Passes on to</source>
        <translation>Übergibt an</translation>
    </message>
    <message>
        <source>Fan-out: one of the hand-offs by its share, or all of them at once (parallel work, all of it needed)</source>
        <translation>Verzweigung: eine der Übergaben nach ihrem Anteil, oder alle zugleich (parallele Arbeit, die vollständig gebraucht wird)</translation>
    </message>
    <message>
        <source>Customers start here</source>
        <translation>Hier beginnen Kunden</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Entry share. Automatic: customers start equally at the silos that no other silo leads to</source>
        <translation>Startanteil. Automatisch: Kunden beginnen gleichmäßig bei den Silos, zu denen kein anderes führt</translation>
    </message>
    <message>
        <source>Hand-offs out</source>
        <translation>Ausgehende Übergaben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Estimate together…</source>
        <translation>Gemeinsam schätzen …</translation>
    </message>
    <message>
        <source>What each participant says, as a range; combined into one rate and kept with who said what</source>
        <translation>Was jeder Teilnehmer sagt, als Bereich; zu einer Quote zusammengefasst und aufgehoben, mit Namen</translation>
    </message>
</context>
<context>
    <name>throughline::app</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: %2 ×&#xa0;%3</source>
        <translation>%1: %2 × %3</translation>
    </message>
    <message>
        <source>changes nothing yet</source>
        <translation>ändert noch nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln Silo</numerusform>
            <numerusform>%Ln Silos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln Übergabe</numerusform>
            <numerusform>%Ln Übergaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>Marineblau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Mauve</source>
        <translation>Malve</translation>
    </message>
    <message>
        <source>By its place in the list</source>
        <translation>Nach dem Platz in der Liste</translation>
    </message>
    <message>
        <source>recovered on the spot</source>
        <translation>sofort wiedergutgemacht</translation>
    </message>
    <message>
        <source>leave after a failure</source>
        <translation>springen nach Fehler ab</translation>
    </message>
    <message>
        <source>likelier after a failure</source>
        <translation>häufiger nach Fehler</translation>
    </message>
    <message>
        <source>cost of a recovery</source>
        <translation>Kosten je Wiedergutmachung</translation>
    </message>
    <message>
        <source>customers start here</source>
        <translation>hier beginnen Kunden</translation>
    </message>
    <message>
        <source>passes on to</source>
        <translation>übergibt an</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>genommen</translation>
    </message>
    <message>
        <source>cost per case</source>
        <translation>Kosten je Fall</translation>
    </message>
    <message>
        <source>customers a year</source>
        <translation>Kunden im Jahr</translation>
    </message>
    <message>
        <source>value per customer</source>
        <translation>Wert je Kunde</translation>
    </message>
    <message>
        <source>leave once let down</source>
        <translation>wechseln nach Enttäuschung</translation>
    </message>
    <message>
        <source>of those, preventable</source>
        <translation>davon vermeidbar</translation>
    </message>
</context>
<context>
    <name>throughline::app::ChecksModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>throughline::app::DepartmentTable</name>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Silos</source>
        <translation>Silos</translation>
    </message>
    <message>
        <source>Share of let-downs</source>
        <translation>Anteil an den Enttäuschungen</translation>
    </message>
    <message>
        <source>%1 of department %2</source>
        <translation>%1 der Abteilung %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>by place</source>
        <translation>nach Platz</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Neue Abteilung</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>Abteilung hinzufügen</translation>
    </message>
    <message>
        <source>Move department %1</source>
        <translation>Abteilung %1 verschieben</translation>
    </message>
    <message>
        <source>It has no silos</source>
        <translation>Sie hat keine Silos</translation>
    </message>
    <message>
        <source>Its %1: to no department</source>
        <translation>Ihre %1: zu keiner Abteilung</translation>
    </message>
    <message>
        <source>Its %1: to %2</source>
        <translation>Ihre %1: zu %2</translation>
    </message>
    <message>
        <source>Deleted the department “%1”</source>
        <translation>Abteilung „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Delete department %1</source>
        <translation>Abteilung %1 löschen</translation>
    </message>
</context>
<context>
    <name>throughline::app::ElementTable</name>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>bei Erfolg</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>bei Fehlschlag</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
</context>
<context>
    <name>throughline::app::FileSession</name>
    <message>
        <source>Add journey “%1”</source>
        <translation>Journey „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>%1 is open elsewhere (%2). Please save under another name.</source>
        <translation>%1 ist anderswo geöffnet (%2). Bitte speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The journey has no silos yet: there is nothing to export.</source>
        <translation>Die Journey hat noch keine Silos: Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>A copy needs another name than the file itself.</source>
        <translation>Eine Kopie braucht einen anderen Namen als die Datei selbst.</translation>
    </message>
    <message>
        <source>This is what was saved last in %1: all of it, and its checksums agree.</source>
        <translation>Das ist, was in %1 zuletzt gespeichert wurde: vollständig, und die Prüfsummen stimmen.</translation>
    </message>
    <message>
        <source>%1 of %2 rows could be read of %3. Single figures may be wrong: please check them.</source>
        <translation>%1 von %2 Zeilen aus %3 konnten gelesen werden. Einzelne Werte können falsch sein: Bitte prüfen Sie sie.</translation>
    </message>
    <message>
        <source>%1 (salvaged)</source>
        <translation>%1 (gerettet)</translation>
    </message>
</context>
<context>
    <name>throughline::app::NamedList</name>
    <message>
        <source>silo</source>
        <translation>Silo</translation>
    </message>
    <message>
        <source>silos</source>
        <translation>Silos</translation>
    </message>
</context>
<context>
    <name>throughline::app::RecoveryCopy</name>
    <message>
        <source>The disk has not answered for %1 seconds.</source>
        <translation>Der Datenträger antwortet seit %1 Sekunden nicht.</translation>
    </message>
</context>
<context>
    <name>throughline::app::StageTable</name>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Silos</source>
        <translation>Silos</translation>
    </message>
    <message>
        <source>Share of let-downs</source>
        <translation>Anteil an den Enttäuschungen</translation>
    </message>
    <message>
        <source>%1 of stage %2</source>
        <translation>%1 der Phase %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename stage %1</source>
        <translation>Phase %1 umbenennen</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>Move stage %1</source>
        <translation>Phase %1 verschieben</translation>
    </message>
    <message>
        <source>Its %1: to no stage</source>
        <translation>Ihre %1: zu keiner Phase</translation>
    </message>
    <message>
        <source>Deleted the stage “%1”</source>
        <translation>Phase „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Delete stage %1</source>
        <translation>Phase %1 löschen</translation>
    </message>
</context>
<context>
    <name>throughline::app::WeakestLinksModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Place in the order of what a repair would gain</source>
        <translation>Platz in der Reihenfolge dessen, was eine Reparatur brächte</translation>
    </message>
    <message>
        <source>Silo or hand-off</source>
        <translation>Silo oder Übergabe</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Own error rate</source>
        <translation>Eigene Fehlerquote</translation>
    </message>
    <message>
        <source>What its own dashboard shows: how often a visit goes wrong here</source>
        <translation>Was das eigene Dashboard zeigt: wie oft hier ein Kontakt schiefgeht</translation>
    </message>
    <message>
        <source>First let-down here</source>
        <translation>Zuerst hier enttäuscht</translation>
    </message>
    <message>
        <source>Customers whose first unrecovered failure is caused here</source>
        <translation>Kunden, deren erster nicht wiedergutgemachter Fehlschlag hier verursacht wird</translation>
    </message>
    <message>
        <source>Impact if perfect</source>
        <translation>Enttäuscht, wenn perfekt</translation>
    </message>
    <message>
        <source>Customers let down if this one never erred (risk reduction worth compares the two)</source>
        <translation>Enttäuschte Kunden, wenn hier nie ein Fehler geschähe (die Risikoreduktion vergleicht beides)</translation>
    </message>
    <message>
        <source>Gain per point</source>
        <translation>Gewinn je Punkt</translation>
    </message>
    <message>
        <source>Points of customers let down per point of this error rate (Birnbaum importance); can exceed 1 in loops</source>
        <translation>Punkte enttäuschter Kunden je Punkt dieser Fehlerquote (Birnbaum-Importanz); kann in Schleifen über 1 liegen</translation>
    </message>
    <message>
        <source>Cost of failure</source>
        <translation>Kosten der Fehlschläge</translation>
    </message>
    <message>
        <source>Lost revenue and cost a year that would go if this one were perfect; needs the customers and the value per customer of the journey</source>
        <translation>Entgangener Umsatz und Kosten im Jahr, die wegfielen, wenn hier nie ein Fehler geschähe; braucht die Kunden und den Wert je Kunde der Journey</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Visits, or passings along the hand-off, per customer</source>
        <translation>Kontakte, oder Weitergaben über die Übergabe, je Kunde</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Failures that were not recovered, per customer; of silos only</source>
        <translation>Nicht wiedergutgemachte Fehlschläge je Kunde; nur bei Silos</translation>
    </message>
    <message>
        <source>Gain if perfect</source>
        <translation>Gewinn, wenn perfekt</translation>
    </message>
    <message>
        <source>Points that customers let down would fall by if this one never erred (improvement potential)</source>
        <translation>Punkte, um die der Anteil enttäuschter Kunden fiele, wenn hier nie ein Fehler geschähe (Verbesserungspotenzial)</translation>
    </message>
    <message>
        <source>Impact if failing</source>
        <translation>Enttäuscht, wenn immer Fehler</translation>
    </message>
    <message>
        <source>Customers let down if this one always erred</source>
        <translation>Enttäuschte Kunden, wenn hier immer ein Fehler geschähe</translation>
    </message>
    <message>
        <source>Worse if failing</source>
        <translation>Schlechter, wenn Fehler</translation>
    </message>
    <message>
        <source>How many times as many are let down if this one always errs (risk achievement worth)</source>
        <translation>Wievielmal so viele enttäuscht werden, wenn hier immer ein Fehler geschieht (Risikoerhöhung)</translation>
    </message>
    <message>
        <source>Better if perfect</source>
        <translation>Besser, wenn perfekt</translation>
    </message>
    <message>
        <source>How many times as many are let down now as if this one were perfect (risk reduction worth)</source>
        <translation>Wievielmal so viele jetzt enttäuscht werden, verglichen damit, dass hier nie ein Fehler geschähe (Risikoreduktion)</translation>
    </message>
    <message>
        <source>Impact alone</source>
        <translation>Enttäuscht durch dies allein</translation>
    </message>
    <message>
        <source>Customers let down if this one alone could err</source>
        <translation>Enttäuschte Kunden, wenn nur hier Fehler geschehen könnten</translation>
    </message>
    <message>
        <source>hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>throughline::gui</name>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation>%1 %2, %3 %4</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 of %2 draws</source>
        <translation>%1 von %2 Ziehungen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>And %1 more: the table has all.</source>
        <translation>Und %1 weitere: Die Tabelle hat alle.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>90 % range from</source>
        <translation>90-%-Bereich von</translation>
    </message>
    <message>
        <source>90 % range to</source>
        <translation>90-%-Bereich bis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>It cannot be less than nothing.</source>
        <translation>Weniger als nichts geht nicht.</translation>
    </message>
    <message>
        <source>It has to be a finite number.</source>
        <translation>Es muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>Leave out the separators between thousands: 1234.5</source>
        <translation>Lassen Sie die Tausenderpunkte weg: 1234,5</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Geben Sie eine Zahl ein.</translation>
    </message>
    <message>
        <source>For a tenth more write +10 %.</source>
        <translation>Für ein Zehntel mehr schreiben Sie +10 %.</translation>
    </message>
    <message>
        <source>Thousand or decimal? Leave out the separator.</source>
        <translation>Tausender- oder Dezimalzeichen? Lassen Sie das Trennzeichen weg.</translation>
    </message>
    <message>
        <source>It cannot be less than 0 %.</source>
        <translation>Weniger als 0 % geht nicht.</translation>
    </message>
    <message>
        <source>%1 is more than 100 %.</source>
        <translation>%1 ist mehr als 100 %.</translation>
    </message>
    <message>
        <source>Leave out the separators between thousands: 1000</source>
        <translation>Lassen Sie die Tausenderpunkte weg: 1000</translation>
    </message>
    <message>
        <source>Of 0 there is no share.</source>
        <translation>Von 0 gibt es keinen Anteil.</translation>
    </message>
    <message>
        <source>%1 is more than %2.</source>
        <translation>%1 ist mehr als %2.</translation>
    </message>
    <message>
        <source>%1 – did you mean %2?</source>
        <translation>%1 – meinten Sie %2?</translation>
    </message>
    <message>
        <source>For a tenth more write +10 %; for a new rate leave out the plus.</source>
        <translation>Für ein Zehntel mehr schreiben Sie +10 %; für eine neue Quote lassen Sie das Plus weg.</translation>
    </message>
    <message>
        <source>It cannot be less than 0 %. For a tenth less write -10 %.</source>
        <translation>Weniger als 0 % geht nicht. Für ein Zehntel weniger schreiben Sie -10 %.</translation>
    </message>
    <message>
        <source>Type a rate, such as 4 %.</source>
        <translation>Geben Sie eine Quote ein, etwa 4 %.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Its own dashboard says %1.</source>
        <translation>Das eigene Dashboard sagt %1.</translation>
    </message>
    <message>
        <source>%1 fine</source>
        <translation>%1 gut</translation>
    </message>
    <message>
        <source>On its own, %1 pass without loss.</source>
        <translation>Für sich genommen kommen %1 ohne Verlust durch.</translation>
    </message>
    <message>
        <source>No customer is let down here first.</source>
        <translation>Hier wird kein Kunde zuerst enttäuscht.</translation>
    </message>
    <message>
        <source>It is the first let-down for %1 of customers.</source>
        <translation>Hier werden %1 der Kunden zuerst enttäuscht.</translation>
    </message>
    <message>
        <source>It is the first let-down for %1 of customers — the %2.</source>
        <translation>Hier werden %1 der Kunden zuerst enttäuscht — das ist das %2.</translation>
    </message>
    <message>
        <source>weakest link</source>
        <translation>schwächste Glied</translation>
    </message>
    <message>
        <source>Were it perfect, nothing would change.</source>
        <translation>Wäre es perfekt, änderte sich nichts.</translation>
    </message>
    <message>
        <source>Were it perfect, %1 customer would be let down.</source>
        <translation>Wäre es perfekt, würde %1 Kunde enttäuscht.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>kein</translation>
    </message>
    <message>
        <source>Were it perfect, impact would fall to %1 (%2).</source>
        <translation>Wäre es perfekt, fiele der Anteil enttäuschter Kunden auf %1 (%2).</translation>
    </message>
    <message>
        <source>The result is on its way.</source>
        <translation>Das Ergebnis ist unterwegs.</translation>
    </message>
    <message>
        <source>There is no result yet: %1</source>
        <translation>Noch gibt es kein Ergebnis: %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>ok %1 · failed %2</source>
        <translation>ok %1 · Fehlschlag %2</translation>
    </message>
    <message>
        <source>Its failures cost %1 a year.</source>
        <translation>Die Fehlschläge hier kosten %1 im Jahr.</translation>
    </message>
    <message>
        <source>This journey is empty. Double-click the canvas to add its first silo.</source>
        <translation>Diese Journey ist leer. Doppelklicken Sie auf die Zeichenfläche, um das erste Silo anzulegen.</translation>
    </message>
    <message>
        <source>%1 · rework</source>
        <translation>%1 · Nacharbeit</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>on success → %1</source>
        <translation>bei Erfolg → %1</translation>
    </message>
    <message>
        <source>on failure → %1</source>
        <translation>bei Fehlschlag → %1</translation>
    </message>
    <message>
        <source>%1 says it is %2. Yet %3 of all first let-downs happen here: %4 of customers.</source>
        <translation>%1 meldet %2. Doch %3 aller ersten Enttäuschungen geschehen hier: bei %4 der Kunden.</translation>
    </message>
    <message>
        <source>%1 of let-downs</source>
        <translation>%1 der Enttäuschungen</translation>
    </message>
    <message>
        <source>Silo view and customer view</source>
        <translation>Sicht der Silos und Sicht der Kunden</translation>
    </message>
    <message>
        <source>Silo or hand-off</source>
        <translation>Silo oder Übergabe</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Own error rate</source>
        <translation>Eigene Fehlerquote</translation>
    </message>
    <message>
        <source>Share of all first let-downs</source>
        <translation>Anteil an allen ersten Enttäuschungen</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>New broadband order</source>
        <translation>Neuer Breitbandanschluss</translation>
    </message>
    <message>
        <source>A whole journey: departments, parallel work, rework, evidence, segments, scenarios and money.</source>
        <translation>Eine ganze Journey: Abteilungen, parallele Arbeit, Nacharbeit, Belege, Segmente, Szenarien und Geld.</translation>
    </message>
    <message>
        <source>Ten silos at 2 %</source>
        <translation>Zehn Silos mit je 2 %</translation>
    </message>
    <message>
        <source>Each department says &quot;98 % fine&quot;. The customer crosses all ten: 1 in 5 is let down.</source>
        <translation>Jede Abteilung meldet „98 % gut“. Der Kunde durchläuft alle zehn: 1 von 5 wird enttäuscht.</translation>
    </message>
    <message>
        <source>Everyone hands to everyone</source>
        <translation>Jeder übergibt an jeden</translation>
    </message>
    <message>
        <source>Ten silos, 45 hand-offs, 2 % lost at each: 6 in 10 customers are let down.</source>
        <translation>Zehn Silos, 45 Übergaben, jedes Mal gehen 2 % verloren: 6 von 10 Kunden werden enttäuscht.</translation>
    </message>
    <message>
        <source>Repair visit: call centre and engineer</source>
        <translation>Reparaturbesuch: Callcenter und Techniker</translation>
    </message>
    <message>
        <source>A 3-pound call cut short causes a 150-pound engineer&apos;s revisit. What better diagnosis saves.</source>
        <translation>Ein zu kurz gehaltener Anruf für 3 Pfund führt zu einem zweiten Technikerbesuch für 150 Pfund. Was eine bessere Diagnose spart.</translation>
    </message>
    <message>
        <source>The highest factor is 1000.</source>
        <translation>Der höchste Faktor ist 1000.</translation>
    </message>
    <message>
        <source>There is no department “%1”. Add it first, or leave the cell blank.</source>
        <translation>Es gibt keine Abteilung „%1“. Legen Sie sie zuerst an, oder lassen Sie die Zelle leer.</translation>
    </message>
    <message>
        <source>There is no stage “%1”. Add it first, or leave the cell blank.</source>
        <translation>Es gibt keine Phase „%1“. Legen Sie sie zuerst an, oder lassen Sie die Zelle leer.</translation>
    </message>
    <message>
        <source>There is no silo “%1”.</source>
        <translation>Es gibt kein Silo „%1“.</translation>
    </message>
    <message>
        <source>“%1” is none of the choices.</source>
        <translation>„%1“ gehört nicht zur Auswahl.</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>bei Erfolg</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>bei Fehlschlag</translation>
    </message>
    <message>
        <source>%1 a customer</source>
        <translation>%1 je Kunde</translation>
    </message>
    <message>
        <source>%1 let down a year</source>
        <translation>%1 Enttäuschte im Jahr</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <translation>%1 gefährdet</translation>
    </message>
    <message>
        <source>Better than %1 in %2 draws.</source>
        <translation>Besser als %1 in %2 Ziehungen.</translation>
    </message>
    <message>
        <source>%1: %2 of customers let down</source>
        <translation>%1: %2 der Kunden enttäuscht</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>%1 (reference)</source>
        <translation>%1 (Referenz)</translation>
    </message>
    <message>
        <source>Customers let down</source>
        <translation>Enttäuschte Kunden</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>Gegenüber %1</translation>
    </message>
    <message>
        <source>Better than %1, draws</source>
        <translation>Besser als %1, Ziehungen</translation>
    </message>
    <message>
        <source>Cost per customer</source>
        <translation>Kosten je Kunde</translation>
    </message>
    <message>
        <source>Let down a year</source>
        <translation>Enttäuschte im Jahr</translation>
    </message>
    <message>
        <source>Revenue at risk a year</source>
        <translation>Gefährdeter Umsatz im Jahr</translation>
    </message>
    <message>
        <source>Weakest link</source>
        <translation>Schwächstes Glied</translation>
    </message>
    <message>
        <source>They agree: %1 of the spread comes from differences between them.</source>
        <translation>Sie sind sich einig: %1 der Streuung kommen von Unterschieden zwischen ihnen.</translation>
    </message>
    <message>
        <source>They differ: %1 of the spread comes from differences between them.</source>
        <translation>Sie weichen voneinander ab: %1 der Streuung kommen von Unterschieden zwischen ihnen.</translation>
    </message>
    <message>
        <source>They disagree: %1 of the spread comes from differences between them.</source>
        <translation>Sie sind sich uneinig: %1 der Streuung kommen von Unterschieden zwischen ihnen.</translation>
    </message>
    <message>
        <source>One pair has no number in common: talk before you combine.</source>
        <translation>Ein Paar hat keine Zahl gemeinsam: Sprechen Sie darüber, bevor Sie zusammenfassen.</translation>
    </message>
    <message>
        <source>%1 pairs have no number in common: talk before you combine.</source>
        <translation>%1 Paare haben keine Zahl gemeinsam: Sprechen Sie darüber, bevor Sie zusammenfassen.</translation>
    </message>
    <message>
        <source>%1 to %2, most likely %3</source>
        <translation>%1 bis %2, am wahrscheinlichsten %3</translation>
    </message>
    <message>
        <source>Together &lt;b&gt;%1&lt;/b&gt;; &lt;b&gt;%2&lt;/b&gt; in the mean.</source>
        <translation>Zusammen &lt;b&gt;%1&lt;/b&gt;; im Mittel &lt;b&gt;%2&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Was sie sagen</translation>
    </message>
    <message>
        <source>Together %1.</source>
        <translation>Zusammen %1.</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Customers out of %1</source>
        <translation>Kunden von %1</translation>
    </message>
    <message>
        <source>let down so far</source>
        <translation>bisher enttäuscht</translation>
    </message>
    <message>
        <source>still happy</source>
        <translation>noch zufrieden</translation>
    </message>
    <message>
        <source>silo</source>
        <translation>Silo</translation>
    </message>
    <message>
        <source>silos</source>
        <translation>Silos</translation>
    </message>
    <message>
        <source>%1 customers set out. How many arrive happy?</source>
        <translation>%1 Kunden brechen auf. Wie viele kommen zufrieden an?</translation>
    </message>
    <message>
        <source>Space or Page Down: on. Page Up: back. Esc: end.</source>
        <translation>Leertaste oder Bild ab: weiter. Bild auf: zurück. Esc: Ende.</translation>
    </message>
    <message>
        <source>All are happy.</source>
        <translation>Alle sind zufrieden.</translation>
    </message>
    <message>
        <source>What the customer sees</source>
        <translation>Was der Kunde sieht</translation>
    </message>
    <message>
        <source>customers are let down at least once: %1</source>
        <translation>Kunden werden mindestens einmal enttäuscht: %1</translation>
    </message>
    <message>
        <source>The weakest link is %1.</source>
        <translation>Das schwächste Glied ist %1.</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>customers are let down</source>
        <translation>Kunden werden enttäuscht</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>There cannot be more errors than cases.</source>
        <translation>Es kann nicht mehr Fehler als Fälle geben.</translation>
    </message>
    <message>
        <source>Low, likely and high have to be in this order.</source>
        <translation>Niedrig, wahrscheinlich und hoch müssen in dieser Reihenfolge stehen.</translation>
    </message>
    <message>
        <source>From order to first use</source>
        <translation>Von der Bestellung zur ersten Nutzung</translation>
    </message>
    <message>
        <source>Six silos in a row. Put your own rates in place of the guesses.</source>
        <translation>Sechs Silos hintereinander. Setzen Sie Ihre eigenen Quoten an die Stelle der Schätzungen.</translation>
    </message>
    <message>
        <source>Service call and visit</source>
        <translation>Serviceanruf und Besuch</translation>
    </message>
    <message>
        <source>With a second visit after a failed one, and what each visit costs.</source>
        <translation>Mit einem zweiten Besuch nach einem misslungenen, und was jeder Besuch kostet.</translation>
    </message>
    <message>
        <source>Complaint or claim</source>
        <translation>Beschwerde oder Schadensfall</translation>
    </message>
    <message>
        <source>Two departments work on it at once, a third one waits for both.</source>
        <translation>Zwei Abteilungen arbeiten zugleich daran, eine dritte wartet auf beide.</translation>
    </message>
    <message>
        <source>The journey: silos as cards, hand-offs as arrows. N adds a silo, C connects two, F6 walks along the hand-offs, L shows what colours and marks mean, Ctrl+/ all keys.</source>
        <translation>Die Journey: Silos als Karten, Übergaben als Pfeile. N fügt ein Silo hinzu, C verbindet zwei, F6 geht an den Übergaben entlang, L zeigt, was Farben und Zeichen bedeuten, Strg+/ alle Tasten.</translation>
    </message>
    <message>
        <source>“%1” is a silo: one department’s part of the journey. Its card says how often it is fine by its own count, and in the bar how many customers it is the first to let down.</source>
        <translation>„%1“ ist ein Silo: der Teil der Journey, für den eine Abteilung zuständig ist. Die Karte sagt, wie oft es nach eigener Zählung gut geht, und im Balken, wie viele Kunden hier zuerst enttäuscht werden.</translation>
    </message>
    <message>
        <source>F2 renames it, Tab goes on to the next silo, Ctrl+Right adds the next silo. Drag the card to move it, drag a dot at its edge to hand off to another silo. Its figures are in the panel beside the canvas. Delete removes it with its hand-offs.</source>
        <translation>F2 benennt es um, Tab geht zum nächsten Silo, Strg+Rechts fügt das nächste hinzu. Ziehen Sie die Karte, um sie zu verschieben; ziehen Sie einen Punkt an ihrem Rand, um an ein anderes Silo zu übergeben. Die Zahlen stehen im Bereich neben der Zeichenfläche. Entf löscht es mit seinen Übergaben.</translation>
    </message>
    <message>
        <source>“%1” is a hand-off: the customer’s case goes from one silo to the next, and something can get lost on the way. It is the thicker the more customers take it, dashed where it is taken after a failure, and red where it is the first to let customers down.</source>
        <translation>„%1“ ist eine Übergabe: Der Fall des Kunden geht von einem Silo zum nächsten, und unterwegs kann etwas verloren gehen. Sie ist umso dicker, je mehr Kunden sie nehmen, gestrichelt, wo sie nach einem Fehlschlag genommen wird, und rot, wo sie Kunden zuerst enttäuscht.</translation>
    </message>
    <message>
        <source>Drag one of its ends to lead it to another silo. Its share, its error rate and when it is taken are in the panel beside the canvas. Delete removes it; the silos stay.</source>
        <translation>Ziehen Sie eines der Enden, um sie zu einem anderen Silo zu führen. Der Anteil, die Fehlerquote und wann sie genommen wird, stehen im Bereich neben der Zeichenfläche. Entf löscht sie; die Silos bleiben.</translation>
    </message>
    <message>
        <source>Several are selected. Arrows move the silos, the menu Arrange puts them in order, the panel beside the canvas sets a figure of all of them, Delete removes them.</source>
        <translation>Mehrere sind ausgewählt. Die Pfeiltasten verschieben die Silos, das Menü Anordnen ordnet sie, im Bereich neben der Zeichenfläche setzen Sie eine Zahl für alle, Entf löscht sie.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>submenu, entry of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>90 % range %1</source>
        <translation>90-%-Bereich %1</translation>
    </message>
    <message>
        <source>On average %1.</source>
        <translation>Im Mittel %1.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::AffectedList</name>
    <message>
        <source>Extra error rate of %1 with %2</source>
        <translation>Zusätzliche Fehlerquote von %1 durch %2</translation>
    </message>
    <message>
        <source>%1 is no longer affected by %2</source>
        <translation>%1 ist von %2 nicht mehr betroffen</translation>
    </message>
    <message>
        <source>Add a silo or hand-off</source>
        <translation>Silo oder Übergabe hinzufügen</translation>
    </message>
    <message>
        <source>Add what %1 affects</source>
        <translation>Hinzufügen, was %1 betrifft</translation>
    </message>
    <message>
        <source>What %1 affects</source>
        <translation>Was %1 betrifft</translation>
    </message>
</context>
<context>
    <name>throughline::gui::AmountEdit</name>
    <message>
        <source>%1&#xa0;%2</source>
        <comment>currency sign, amount</comment>
        <translation>%2&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ArrangeCommands</name>
    <message>
        <source>Align %1 silos</source>
        <translation>%1 Silos ausrichten</translation>
    </message>
    <message>
        <source>Distribute %1 silos</source>
        <translation>%1 Silos verteilen</translation>
    </message>
    <message>
        <source>Lay out the journey</source>
        <translation>Journey anordnen</translation>
    </message>
    <message>
        <source>Lay out %1 silos</source>
        <translation>%1 Silos anordnen</translation>
    </message>
    <message>
        <source>Laid out the whole journey</source>
        <translation>Die ganze Journey wurde angeordnet</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CanvasAccessibility</name>
    <message>
        <source>error rate %1</source>
        <translation>Fehlerquote %1</translation>
    </message>
    <message>
        <source>first let-down %1</source>
        <translation>zuerst enttäuscht %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>ein %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>taken when the visit failed</source>
        <translation>genommen, wenn der Kontakt fehlschlug</translation>
    </message>
    <message>
        <source>taken when the visit went well</source>
        <translation>genommen, wenn der Kontakt gut ging</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>Anteil %1</translation>
    </message>
    <message>
        <source>Stage %1, collapsed</source>
        <translation>Phase %1, eingeklappt</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CanvasActions</name>
    <message>
        <source>&amp;Select and move</source>
        <translation>&amp;Auswählen und verschieben</translation>
    </message>
    <message>
        <source>&amp;Hand: drag to pan</source>
        <translation>&amp;Hand: Zeichenfläche ziehen</translation>
    </message>
    <message>
        <source>&amp;Connect two silos</source>
        <translation>&amp;Zwei Silos verbinden</translation>
    </message>
    <message>
        <source>Insert or remove s&amp;pace</source>
        <translation>&amp;Platz einfügen oder entfernen</translation>
    </message>
    <message>
        <source>Add a si&amp;lo</source>
        <translation>S&amp;ilo hinzufügen</translation>
    </message>
    <message>
        <source>Insert a silo &amp;on this hand-off</source>
        <translation>Silo in diese Übergabe ein&amp;fügen</translation>
    </message>
    <message>
        <source>Add the ne&amp;xt silo</source>
        <translation>&amp;Nächstes Silo hinzufügen</translation>
    </message>
    <message>
        <source>Add the silo &amp;before</source>
        <translation>Silo da&amp;vor hinzufügen</translation>
    </message>
    <message>
        <source>Add the next silo belo&amp;w</source>
        <translation>Nächstes Silo darun&amp;ter hinzufügen</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Au&amp;sschneiden</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Pa&amp;ste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation>Alles ein&amp;passen</translation>
    </message>
    <message>
        <source>Fit the s&amp;election</source>
        <translation>Auswahl e&amp;inpassen</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>The &amp;wheel zooms</source>
        <translation>&amp;Mausrad zoomt</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Show only the &amp;paths through the selection</source>
        <translation>Nur die Pfade durch die Aus&amp;wahl zeigen</translation>
    </message>
    <message>
        <source>Show the path that h&amp;urts most</source>
        <translation>Den schlimmsten Pfad &amp;zeigen</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>&amp;Mittig ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>Auf &amp;halber Höhe ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Lay &amp;out automatically</source>
        <translation>&amp;Automatisch anordnen</translation>
    </message>
    <message>
        <source>Add the next silo abo&amp;ve</source>
        <translation>Nächstes Silo darü&amp;ber hinzufügen</translation>
    </message>
    <message>
        <source>The arrows wal&amp;k from silo to silo</source>
        <translation>Die Pfeile gehen von Sil&amp;o zu Silo</translation>
    </message>
    <message>
        <source>Pi&amp;n in place</source>
        <translation>Anhe&amp;ften</translation>
    </message>
    <message>
        <source>Collapse or open the sta&amp;ge</source>
        <translation>Phase ein- oder aus&amp;klappen</translation>
    </message>
    <message>
        <source>Collapse or open &amp;all stages</source>
        <translation>Alle Phasen ein- oder ausklappe&amp;n</translation>
    </message>
    <message>
        <source>Show eve&amp;rything again</source>
        <translation>Wie&amp;der alles zeigen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CanvasCommands</name>
    <message>
        <source>New silo</source>
        <translation>Neues Silo</translation>
    </message>
    <message>
        <source>Add silo</source>
        <translation>Silo hinzufügen</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Connect “%1” to “%2”</source>
        <translation>„%1“ mit „%2“ verbinden</translation>
    </message>
    <message>
        <source>Reconnect to “%1” → “%2”</source>
        <translation>Umhängen auf „%1“ → „%2“</translation>
    </message>
    <message>
        <source>Put “%1” on “%2”</source>
        <translation>„%1“ in „%2“ einsetzen</translation>
    </message>
    <message>
        <source>Move %1 silos</source>
        <translation>%1 Silos verschieben</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>„%1“ verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln silo(s)</source>
        <translation>
            <numerusform>Ein Silo verschieben</numerusform>
            <numerusform>%Ln Silos verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln Übergabe</numerusform>
            <numerusform>%Ln Übergaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a silo and %Ln hand-off(s)</source>
        <translation>
            <numerusform>ein Silo und %Ln Übergabe</numerusform>
            <numerusform>ein Silo und %Ln Übergaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln Silo</numerusform>
            <numerusform>%Ln Silos</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>„%1“ duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %1 silos</source>
        <translation>%1 Silos duplizieren</translation>
    </message>
    <message>
        <source>Paste “%1”</source>
        <translation>„%1“ einfügen</translation>
    </message>
    <message>
        <source>Paste %1 silos</source>
        <translation>%1 Silos einfügen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CanvasFilter</name>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only what leads to or comes from the selection</source>
        <translation>Nur, was zur Auswahl führt oder von ihr kommt</translation>
    </message>
    <message>
        <source>The path with the most first let-downs</source>
        <translation>Der Pfad mit den meisten ersten Enttäuschungen</translation>
    </message>
    <message>
        <source>Only what nobody owns</source>
        <translation>Nur, wofür niemand verantwortlich ist</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>What &amp;nobody owns</source>
        <translation>Wofür &amp;niemand verantwortlich ist</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Where 80 of 100 first let-downs come from</source>
        <translation>Woher 80 von 100 ersten Enttäuschungen kommen</translation>
    </message>
    <message>
        <source>Where 80 of 100 first &amp;let-downs come from</source>
        <translation>Woher 80 von 100 ersten &amp;Enttäuschungen kommen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CanvasToolBar</name>
    <message>
        <source>Align and distribute</source>
        <translation>Ausrichten und verteilen</translation>
    </message>
    <message>
        <source>Filter: fade the rest</source>
        <translation>Filter: den Rest abblenden</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>Zoom: %1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CauseList</name>
    <message>
        <source>Name of shared cause</source>
        <translation>Name der gemeinsamen Ursache</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Name of shared cause %1</source>
        <translation>Name der gemeinsamen Ursache %1</translation>
    </message>
    <message>
        <source>Probability of %1</source>
        <translation>Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>Add a shared cause</source>
        <translation>Gemeinsame Ursache hinzufügen</translation>
    </message>
    <message>
        <source>One cause of errors in several places: an IT platform, a supplier, a strike</source>
        <translation>Eine Ursache für Fehler an mehreren Stellen: eine IT-Plattform, ein Lieferant, ein Streik</translation>
    </message>
    <message>
        <source>New shared cause</source>
        <translation>Neue gemeinsame Ursache</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ChangeRows</name>
    <message>
        <source>Add what differs</source>
        <translation>Hinzufügen, was anders ist</translation>
    </message>
    <message>
        <source>%1, times</source>
        <translation>%1, Faktor</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ChartCard</name>
    <message>
        <source>Table, copy and export: %1</source>
        <translation>Tabelle, Kopie und Export: %1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ChartView</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy as a table</source>
        <translation>Als Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Export as &amp;PNG…</source>
        <translation>Als &amp;PNG exportieren …</translation>
    </message>
    <message>
        <source>Export as &amp;SVG…</source>
        <translation>Als &amp;SVG exportieren …</translation>
    </message>
    <message>
        <source>Export the figures as CS&amp;V…</source>
        <translation>&amp;Zahlen als CSV exportieren …</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Table, copy and export</source>
        <translation>Tabelle, kopieren und exportieren</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ChecksView</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Nothing to report: the journey is complete, and each silo and hand-off has an owner.</source>
        <translation>Nichts zu melden: Die Journey ist vollständig, und für jedes Silo und jede Übergabe ist jemand verantwortlich.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ChoiceBox</name>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ChoiceRow</name>
    <message>
        <source>one of the hand-offs</source>
        <translation>eine der Übergaben</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alle zugleich</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>on success</source>
        <translation>bei Erfolg</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>bei Fehlschlag</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation>Geben Sie den Namen eines Befehls ein</translation>
    </message>
    <message>
        <source>Name of the command</source>
        <translation>Name des Befehls</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CustomersCard</name>
    <message>
        <source>Customers out of %1</source>
        <translation>Kunden von %1</translation>
    </message>
    <message>
        <source>Full: let down. Hollow: %1</source>
        <translation>Voll: enttäuscht. Hohl: %1</translation>
    </message>
    <message>
        <source>Full and hatched: let down. Hatched: %1</source>
        <translation>Voll und schraffiert: enttäuscht. Schraffiert: %1</translation>
    </message>
    <message>
        <source>Full: let down at least once</source>
        <translation>Voll: mindestens einmal enttäuscht</translation>
    </message>
    <message>
        <source>100</source>
        <translation>100</translation>
    </message>
    <message>
        <source>1,000</source>
        <translation>1.000</translation>
    </message>
    <message>
        <source>Out of how many customers</source>
        <translation>Von wie vielen Kunden</translation>
    </message>
    <message>
        <source>Out of %1 customers</source>
        <translation>Von %1 Kunden</translation>
    </message>
</context>
<context>
    <name>throughline::gui::CustomersView</name>
    <message>
        <source>Customers out of %1</source>
        <translation>Kunden von %1</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Satz kopieren</translation>
    </message>
    <message>
        <source>Copy the result as a sentence</source>
        <translation>Ergebnis als Satz kopieren</translation>
    </message>
</context>
<context>
    <name>throughline::gui::DepartmentList</name>
    <message>
        <source>nobody owns it yet</source>
        <translation>noch niemand verantwortlich</translation>
    </message>
    <message>
        <source>Name of department</source>
        <translation>Name der Abteilung</translation>
    </message>
    <message>
        <source>Owner of department</source>
        <translation>Verantwortlich für die Abteilung</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
    <message>
        <source>Name of department %1</source>
        <translation>Name der Abteilung %1</translation>
    </message>
    <message>
        <source>Owner of department %1</source>
        <translation>Verantwortlich für die Abteilung %1</translation>
    </message>
    <message>
        <source>Remove department %1</source>
        <translation>Abteilung %1 entfernen</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>Abteilung hinzufügen</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Neue Abteilung</translation>
    </message>
</context>
<context>
    <name>throughline::gui::DepartmentManager</name>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>A silo belongs to one department, or to none yet. Where a silo has no owner, the owner of its department owns it.</source>
        <translation>Ein Silo gehört zu einer Abteilung oder noch zu keiner. Hat ein Silo keinen Verantwortlichen, so ist es der seiner Abteilung.</translation>
    </message>
    <message>
        <source>Departments of %1</source>
        <translation>Abteilungen von %1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ElementTableView</name>
    <message>
        <source>Silos</source>
        <translation>Silos</translation>
    </message>
    <message>
        <source>Hand-offs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>&amp;Add a silo</source>
        <translation>&amp;Silo hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add a hand-off</source>
        <translation>Ü&amp;bergabe hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>New silo</source>
        <translation>Neues Silo</translation>
    </message>
    <message>
        <source>Add silo</source>
        <translation>Silo hinzufügen</translation>
    </message>
    <message>
        <source>A hand-off needs two silos. Add them in the table above first.</source>
        <translation>Eine Übergabe braucht zwei Silos. Legen Sie diese zuerst in der Tabelle oben an.</translation>
    </message>
    <message>
        <source>Add hand-off</source>
        <translation>Übergabe hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln Silo</numerusform>
            <numerusform>%Ln Silos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln Übergabe</numerusform>
            <numerusform>%Ln Übergaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>No silos yet. Insert adds one; rows of a spreadsheet can be pasted.</source>
        <translation>Noch keine Silos. Einfg fügt eines hinzu; Zeilen einer Tabellenkalkulation lassen sich einfügen.</translation>
    </message>
    <message>
        <source>No hand-offs yet. Insert adds one; rows of a spreadsheet can be pasted.</source>
        <translation>Noch keine Übergaben. Einfg fügt eine hinzu; Zeilen einer Tabellenkalkulation lassen sich einfügen.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::EmptyHint</name>
    <message>
        <source>Draw the journey of your customers</source>
        <translation>Zeichnen Sie die Journey Ihrer Kunden</translation>
    </message>
    <message>
        <source>Double-click to add the first silo, or press N.
Drag from a port to hand off to the next, or press Ctrl+Right.</source>
        <translation>Doppelklicken Sie, um das erste Silo anzulegen, oder drücken Sie N.
Ziehen Sie von einem Anschluss zum nächsten Silo, oder drücken Sie Strg+Rechts.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::EstimateRound</name>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>With weights</source>
        <translation>Mit Gewichten</translation>
    </message>
    <message>
        <source>Estimate together</source>
        <translation>Gemeinsam schätzen</translation>
    </message>
    <message>
        <source>How often does it go wrong at</source>
        <translation>Wie oft geht es schief bei</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Am ehesten</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Aus einer Tabellenkalkulation einfügen</translation>
    </message>
    <message>
        <source>Columns: participant, low, likely, high and, if you like, weight; in percent. Ctrl+Shift+V</source>
        <translation>Spalten: Teilnehmer, niedrig, wahrscheinlich, hoch und, wenn Sie mögen, Gewicht; in Prozent. Strg+Umschalt+V</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What was said is kept</source>
        <translation>Was gesagt wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>Silo or hand-off</source>
        <translation>Silo oder Übergabe</translation>
    </message>
    <message>
        <source>There is no table to paste: copy rows of participant, low, likely and high.</source>
        <translation>Es gibt keine Tabelle zum Einfügen: Kopieren Sie Zeilen mit Teilnehmer, niedrig, wahrscheinlich und hoch.</translation>
    </message>
    <message>
        <source>Estimates for %1</source>
        <translation>Schätzungen für %1</translation>
    </message>
    <message>
        <source>Use %1 as the error rate</source>
        <translation>%1 als Fehlerquote übernehmen</translation>
    </message>
    <message>
        <source>Use as the error rate</source>
        <translation>Als Fehlerquote übernehmen</translation>
    </message>
    <message>
        <source>Type what each participant thinks: a rate it will hardly be below, the likely one, and one it will hardly be above.</source>
        <translation>Geben Sie ein, was jeder Teilnehmer meint: eine Quote, unter der es kaum liegt, die wahrscheinliche und eine, über der es kaum liegt.</translation>
    </message>
    <message>
        <source>Nobody has said anything yet.</source>
        <translation>Noch hat niemand etwas gesagt.</translation>
    </message>
    <message>
        <source>Nobody has a weight.</source>
        <translation>Niemand hat ein Gewicht.</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>Error rate of %1 as estimated together</source>
        <translation>Fehlerquote von %1, wie gemeinsam geschätzt</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Was sie sagen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::EstimateRow</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Participant %1</source>
        <translation>Teilnehmer %1</translation>
    </message>
    <message>
        <source>Participant %1, low</source>
        <translation>Teilnehmer %1, niedrig</translation>
    </message>
    <message>
        <source>Participant %1, likely</source>
        <translation>Teilnehmer %1, wahrscheinlich</translation>
    </message>
    <message>
        <source>Participant %1, high</source>
        <translation>Teilnehmer %1, hoch</translation>
    </message>
    <message>
        <source>Participant %1, weight</source>
        <translation>Teilnehmer %1, Gewicht</translation>
    </message>
    <message>
        <source>Remove participant %1</source>
        <translation>Teilnehmer %1 entfernen</translation>
    </message>
    <message>
        <source>Who says from %1 to %2? Give a name.</source>
        <translation>Wer sagt von %1 bis %2? Geben Sie einen Namen an.</translation>
    </message>
    <message>
        <source>%1: the likely rate lies below the low one.</source>
        <translation>%1: Die wahrscheinliche Quote liegt unter der niedrigen.</translation>
    </message>
    <message>
        <source>%1: the high rate lies below the likely one.</source>
        <translation>%1: Die hohe Quote liegt unter der wahrscheinlichen.</translation>
    </message>
    <message>
        <source>%1 is left out: low, likely and high are needed.</source>
        <translation>%1 fehlt noch: niedrig, wahrscheinlich und hoch sind nötig.</translation>
    </message>
    <message>
        <source>A row</source>
        <translation>Eine Zeile</translation>
    </message>
</context>
<context>
    <name>throughline::gui::FactorEdit</name>
    <message>
        <source>The highest factor is 1000.</source>
        <translation>Der höchste Faktor ist 1000.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::FieldBinding</name>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>Ausgangslage %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>throughline::gui::FieldRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Take the scenario&apos;s change of this figure back</source>
        <translation>Die Änderung dieses Werts durch das Szenario zurücknehmen</translation>
    </message>
    <message>
        <source>Reset %1 to the baseline</source>
        <translation>%1 auf die Ausgangslage zurücksetzen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::FigureButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>throughline::gui::FileActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Add a journey from a &amp;file…</source>
        <translation>&amp;Journey aus einer Datei hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Export this journey as a file…</source>
        <translation>Diese Journey als Datei e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Save the changes before a new workspace is begun?</source>
        <translation>Änderungen speichern, bevor ein neuer Arbeitsbereich begonnen wird?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Throughline files (*.throughline *.json);;All files (*)</source>
        <translation>Throughline-Dateien (*.throughline *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the changes before another file is opened?</source>
        <translation>Änderungen speichern, bevor eine andere Datei geöffnet wird?</translation>
    </message>
    <message>
        <source>Open on another computer</source>
        <translation>Auf einem anderen Computer geöffnet</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Open as my own</source>
        <translation>Als meine öffnen</translation>
    </message>
    <message>
        <source>%1 was not opened; what is open stays as it was.</source>
        <translation>%1 wurde nicht geöffnet; was offen ist, bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Throughline workspace (*.throughline)</source>
        <translation>Throughline-Arbeitsbereich (*.throughline)</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Name the workspace</source>
        <translation>Arbeitsbereich benennen</translation>
    </message>
    <message>
        <source>The file changed on disk</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Save as a copy…</source>
        <translation>Als Kopie speichern …</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are in no file.</source>
        <translation>„%1“ hat Änderungen, die in keiner Datei stehen.</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>Add a journey</source>
        <translation>Journey hinzufügen</translation>
    </message>
    <message>
        <source>Journey files (*.json)</source>
        <translation>Journey-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Export the journey</source>
        <translation>Journey exportieren</translation>
    </message>
    <message>
        <source>Journey file (*.journey.json)</source>
        <translation>Journey-Datei (*.journey.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>Save the changes before the damaged file is opened?</source>
        <translation>Änderungen speichern, bevor die beschädigte Datei geöffnet wird?</translation>
    </message>
    <message>
        <source>%1 is open on another computer: %2.</source>
        <translation>%1 ist auf einem anderen Rechner geöffnet: %2.</translation>
    </message>
    <message>
        <source>If the program there has ended, open the file as your own; else two people would save over each other.</source>
        <translation>Wenn das Programm dort beendet ist, öffnen Sie die Datei als Ihre eigene; sonst würden zwei einander überschreiben.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Replace it?</source>
        <translation>Soll die Datei ersetzt werden?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 is not what was opened here.</source>
        <translation>%1 ist nicht mehr, was hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>“%1” was moved or deleted: what you see is in no file.</source>
        <translation>„%1“ wurde verschoben oder gelöscht: Was Sie sehen, steht in keiner Datei.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::FileBar</name>
    <message>
        <source>No safe copy of your changes can be kept at the moment; please save often.
%1</source>
        <translation>Von Ihren Änderungen kann zurzeit keine Sicherungskopie angelegt werden; bitte speichern Sie oft.
%1</translation>
    </message>
    <message>
        <source>%1 is write-protected. You can look and try things out; what you change is saved as a copy.</source>
        <translation>%1 ist schreibgeschützt. Sie können alles ansehen und ausprobieren; was Sie ändern, wird als Kopie gespeichert.</translation>
    </message>
    <message>
        <source>Save as a copy…</source>
        <translation>Als Kopie speichern …</translation>
    </message>
    <message>
        <source>%1 is open elsewhere: %2. You can look and try things out; what you change is saved as a copy.</source>
        <translation>%1 ist anderswo geöffnet: %2. Sie können alles ansehen und ausprobieren; was Sie ändern, wird als Kopie gespeichert.</translation>
    </message>
    <message>
        <source>Another program changed %1. Here you see it as it was before.</source>
        <translation>Ein anderes Programm hat %1 geändert. Sie sehen hier den Stand davor.</translation>
    </message>
    <message>
        <source>Show what is in the file now</source>
        <translation>Zeigen, was jetzt in der Datei steht</translation>
    </message>
    <message>
        <source>Another program changed %1. Your changes are all here; before anything is overwritten you are asked.</source>
        <translation>Ein anderes Programm hat %1 geändert. Ihre Änderungen sind alle hier; bevor etwas überschrieben wird, werden Sie gefragt.</translation>
    </message>
    <message>
        <source>%1 was moved or deleted.</source>
        <translation>%1 wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>All that you see is still here.</source>
        <translation>Alles, was Sie sehen, ist noch hier.</translation>
    </message>
    <message>
        <source>Write %1 again</source>
        <translation>%1 neu schreiben</translation>
    </message>
    <message>
        <source>Open what can be read</source>
        <translation>Öffnen, was lesbar ist</translation>
    </message>
    <message>
        <source>%1 has a second name on the disk (a hard link). Once it is saved here, the two are different files.</source>
        <translation>%1 hat auf dem Datenträger einen zweiten Namen (einen Hardlink). Sobald hier gespeichert wird, sind es zwei verschiedene Dateien.</translation>
    </message>
    <message>
        <source>Open the save before</source>
        <translation>Die Speicherung davor öffnen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::FilterPill</name>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::FindBar</name>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorheriges (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächstes (Eingabe)</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Suche schließen (Escape)</translation>
    </message>
    <message>
        <source>Find a silo or hand-off</source>
        <translation>Silo oder Übergabe suchen</translation>
    </message>
    <message>
        <source>Find by name, department, stage or owner</source>
        <translation>Nach Name, Abteilung, Phase oder Verantwortlichen suchen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>throughline::gui::HandoffList</name>
    <message>
        <source>Change one share and the others follow: together they stay 100 %.</source>
        <translation>Ändern Sie einen Anteil, und die anderen folgen: Zusammen bleiben es 100 %.</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Anteil von %1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::HandoffPanel</name>
    <message>
        <source>Share of cases as drawn: %1</source>
        <translation>Anteil der Fälle wie gezeichnet: %1</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>%1 umhängen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::Headline</name>
    <message>
        <source>baseline</source>
        <translation>Ausgangslage</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <translation>%1 gefährdet</translation>
    </message>
    <message>
        <source>of customers let down, approx.</source>
        <translation>der Kunden enttäuscht, ungefähr</translation>
    </message>
    <message>
        <source>of customers let down</source>
        <translation>der Kunden enttäuscht</translation>
    </message>
    <message>
        <source>Draw the first silo to see how often customers are let down</source>
        <translation>Zeichnen Sie das erste Silo, um zu sehen, wie oft Kunden enttäuscht werden</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>Kein Ergebnis: %1</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Copy as a sentence</source>
        <translation>Als Satz kopieren</translation>
    </message>
    <message>
        <source>90 % range %1 – %2</source>
        <translation>90-%-Bereich %1 – %2</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::HistogramCard</name>
    <message>
        <source>Customers let down</source>
        <translation>Enttäuschte Kunden</translation>
    </message>
    <message>
        <source>5 % are below %1</source>
        <translation>5 % liegen unter %1</translation>
    </message>
    <message>
        <source>half are below %1</source>
        <translation>die Hälfte liegt unter %1</translation>
    </message>
    <message>
        <source>95 % are below %1</source>
        <translation>95 % liegen unter %1</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>All rates are exact numbers: the result has no range. Give a rate its counted errors, or low, likely and high.</source>
        <translation>Alle Quoten sind exakte Zahlen: Das Ergebnis hat keinen Bereich. Geben Sie einer Quote ihre gezählten Fehler oder niedrig, wahrscheinlich und hoch.</translation>
    </message>
    <message>
        <source>The result in %1 draws of what is known of the rates</source>
        <translation>Das Ergebnis in %1 Ziehungen dessen, was über die Quoten bekannt ist</translation>
    </message>
    <message>
        <source>The result in %1 draws of what is known of the rates (approx.)</source>
        <translation>Das Ergebnis in %1 Ziehungen dessen, was über die Quoten bekannt ist (ungefähr)</translation>
    </message>
</context>
<context>
    <name>throughline::gui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Everything about what is selected, ready to be changed; about the journey where nothing is.</source>
        <translation>Alles über das, was ausgewählt ist, zum Ändern; über die Journey, wo nichts ausgewählt ist.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::JourneyActions</name>
    <message>
        <source>&amp;New journey</source>
        <translation>&amp;Neue Journey</translation>
    </message>
    <message>
        <source>&amp;Remove this journey</source>
        <translation>Diese Journey &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;New scenario from this one</source>
        <translation>&amp;Neues Szenario aus diesem</translation>
    </message>
    <message>
        <source>&amp;Remove this scenario</source>
        <translation>Dieses Szenario &amp;entfernen</translation>
    </message>
    <message>
        <source>New journey</source>
        <translation>Neue Journey</translation>
    </message>
    <message>
        <source>Remove journey “%1”</source>
        <translation>Journey „%1“ entfernen</translation>
    </message>
    <message>
        <source>Removed the journey “%1”</source>
        <translation>Journey „%1“ entfernt</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>Szenario umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rena&amp;me this scenario…</source>
        <translation>Dieses Szenario &amp;umbenennen …</translation>
    </message>
    <message>
        <source>Rena&amp;me this journey…</source>
        <translation>Diese Journey &amp;umbenennen …</translation>
    </message>
    <message>
        <source>Rename the journey</source>
        <translation>Journey umbenennen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::JourneyCanvas</name>
    <message>
        <source>Arran&amp;ge</source>
        <translation>Ausr&amp;ichten</translation>
    </message>
    <message>
        <source>Pa&amp;ste here</source>
        <translation>Hier ein&amp;fügen</translation>
    </message>
    <message>
        <source>Canvas of the journey: %1 silos, %2 hand-offs</source>
        <translation>Zeichenfläche der Journey: %1 Silos, %2 Übergaben</translation>
    </message>
    <message>
        <source>%1. Selected: %2</source>
        <translation>%1. Ausgewählt: %2</translation>
    </message>
</context>
<context>
    <name>throughline::gui::JourneyPanel</name>
    <message>
        <source>Rename the journey</source>
        <translation>Journey umbenennen</translation>
    </message>
    <message>
        <source>Currency of the journey</source>
        <translation>Währung der Journey</translation>
    </message>
</context>
<context>
    <name>throughline::gui::JourneyScene</name>
    <message>
        <source>Open this stage</source>
        <translation>Diese Phase öffnen</translation>
    </message>
    <message>
        <source>Collapse this stage</source>
        <translation>Diese Phase einklappen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::JourneyTable</name>
    <message>
        <source>Silos</source>
        <translation>Silos</translation>
    </message>
    <message>
        <source>Hand-offs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>What the last paste had to say</source>
        <translation>Was beim letzten Einfügen zu sagen war</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1.</source>
        <translation>Nichts wurde eingefügt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 read.</source>
        <translation>%1 gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables of the journey</source>
        <translation>Tabellen der Journey</translation>
    </message>
    <message>
        <source>Silos and hand-offs</source>
        <translation>Silos und Übergaben</translation>
    </message>
    <message>
        <source>Departments and stages</source>
        <translation>Abteilungen und Phasen</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>The same journey as tables. Enter or typing changes a cell; whole columns can be pasted from a spreadsheet, and what cannot be taken is listed with its line.</source>
        <translation>Dieselbe Journey als Tabellen. Die Eingabetaste oder Tippen ändert eine Zelle; ganze Spalten lassen sich aus einer Tabellenkalkulation einfügen, und was nicht übernommen werden kann, wird mit seiner Zeile aufgeführt.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::Legend</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>share of first let-downs, few to most</source>
        <translation>Anteil an ersten Enttäuschungen, wenige bis viele</translation>
    </message>
    <message>
        <source>share of customers who pass</source>
        <translation>Anteil der Kunden, die vorbeikommen</translation>
    </message>
    <message>
        <source>only after a failure</source>
        <translation>nur nach einem Fehlschlag</translation>
    </message>
    <message>
        <source>at once with others: parallel work</source>
        <translation>zugleich mit anderen: parallele Arbeit</translation>
    </message>
    <message>
        <source>an error; a warning</source>
        <translation>ein Fehler; eine Warnung</translation>
    </message>
    <message>
        <source>nobody owns it yet</source>
        <translation>noch niemand verantwortlich</translation>
    </message>
    <message>
        <source>changed by this scenario</source>
        <translation>von diesem Szenario geändert</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::LeverList</name>
    <message>
        <source>Levers</source>
        <translation>Stellhebel</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>keine Wirkung</translation>
    </message>
    <message>
        <source>%1 cost per customer</source>
        <translation>%1 Kosten je Kunde</translation>
    </message>
    <message>
        <source>%1 added to the changes before it; %2 alone</source>
        <translation>%1 zusätzlich zu den Änderungen davor; %2 allein</translation>
    </message>
</context>
<context>
    <name>throughline::gui::LeverRow</name>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1, Schieberegler</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::LeverSearch</name>
    <message>
        <source>Change something else</source>
        <translation>Etwas anderes ändern</translation>
    </message>
    <message>
        <source>Silo, hand-off, department, cost, share…</source>
        <translation>Silo, Übergabe, Abteilung, Kosten, Anteil …</translation>
    </message>
    <message>
        <source>Name of what is to be changed</source>
        <translation>Name dessen, was geändert werden soll</translation>
    </message>
    <message>
        <source>What can be changed</source>
        <translation>Was sich ändern lässt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>throughline::gui::LeversCard</name>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Fork to try something</source>
        <translation>Ableiten und ausprobieren</translation>
    </message>
    <message>
        <source>Change something else…</source>
        <translation>Etwas anderes ändern …</translation>
    </message>
    <message>
        <source>All error rates ×…</source>
        <translation>Alle Fehlerquoten × …</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>What happens if? A fork of it can be changed freely; nothing here can.</source>
        <translation>Was geschieht, wenn? Ein abgeleitetes Szenario lässt sich frei ändern; hier nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the hollow mark is %1</source>
        <translation>die hohle Marke ist %1</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Note on the scenario</source>
        <translation>Notiz zum Szenario</translation>
    </message>
    <message>
        <source>Why, who, when</source>
        <translation>Warum, wer, wann</translation>
    </message>
    <message>
        <source>The baseline is protected</source>
        <translation>Die Ausgangslage ist geschützt</translation>
    </message>
</context>
<context>
    <name>throughline::gui::LineField</name>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>%1 Not taken: “%2”</source>
        <translation>%1 Nicht übernommen: „%2“</translation>
    </message>
</context>
<context>
    <name>throughline::gui::LostWorkDialog</name>
    <message>
        <source>in no file yet</source>
        <translation>noch in keiner Datei</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Unsaved work, newest first</source>
        <translation>Nicht gespeicherte Arbeit, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation>Nicht gespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Open recovered</source>
        <translation>&amp;Wiederhergestelltes öffnen</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>It was not saved when the program ended, and was kept for later.</source>
        <translation>Sie war nicht gespeichert, als das Programm endete, und wurde für später behalten.</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
</context>
<context>
    <name>throughline::gui::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Was wenn?</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
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
        <source>&amp;Arrange</source>
        <translation>Anord&amp;nen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>As &amp;tables</source>
        <translation>Als &amp;Tabellen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>E&amp;rscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Journey</source>
        <translation>&amp;Journey</translation>
    </message>
    <message>
        <source>&amp;Copy the result as a sentence</source>
        <translation>Ergebnis als Satz &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Szenario</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Commands by name</source>
        <translation>&amp;Befehle nach Namen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Throughline</source>
        <translation>&amp;Über Throughline</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Throughline speaks this language from the next start on.</source>
        <translation>Throughline spricht diese Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>%1[*] – Throughline</source>
        <translation>%1[*] – Throughline</translation>
    </message>
    <message>
        <source>%1[*] (read-only) – Throughline</source>
        <translation>%1[*] (schreibgeschützt) – Throughline</translation>
    </message>
    <message>
        <source>%1, in the baseline and in every scenario</source>
        <translation>%1, in der Ausgangslage und in jedem Szenario</translation>
    </message>
    <message>
        <source>About Throughline</source>
        <translation>Über Throughline</translation>
    </message>
    <message>
        <source>Throughline %1
How often the whole journey lets customers down.

Apache License 2.0. Built with Qt %2, SQLite, Boost and Eigen.</source>
        <translation>Throughline %1
Wie oft die ganze Journey Kunden enttäuscht.

Apache License 2.0. Erstellt mit Qt %2, SQLite, Boost und Eigen.</translation>
    </message>
    <message>
        <source>Save the changes before the program ends?</source>
        <translation>Änderungen speichern, bevor das Programm endet?</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>The journey has no silos to estimate yet.</source>
        <translation>Die Journey hat noch keine Silos zum Schätzen.</translation>
    </message>
    <message>
        <source>Prese&amp;nt</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>Estimate &amp;together…</source>
        <translation>&amp;Gemeinsam schätzen …</translation>
    </message>
    <message>
        <source>&amp;Departments…</source>
        <translation>&amp;Abteilungen…</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>Hoher K&amp;ontrast, hell</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Hoher &amp;Kontrast, dunkel</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
</context>
<context>
    <name>throughline::gui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>throughline::gui::NameEditor</name>
    <message>
        <source>Name of the silo</source>
        <translation>Name des Silos</translation>
    </message>
    <message>
        <source>Silos to connect to instead</source>
        <translation>Silos, mit denen stattdessen verbunden wird</translation>
    </message>
    <message>
        <source>Connect: %1</source>
        <translation>Verbinden: %1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::NamedListView</name>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>&amp;Add a department</source>
        <translation>Abteilung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add a stage</source>
        <translation>Phase &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>No departments yet. Insert adds one; silos belong to it, and who owns it owns them.</source>
        <translation>Noch keine Abteilungen. Einfg fügt eine hinzu; Silos gehören zu ihr, und wer für sie verantwortlich ist, ist es für diese Silos.</translation>
    </message>
    <message>
        <source>No stages yet. Insert adds one: a column of the journey, such as Buy or Use.</source>
        <translation>Noch keine Phasen. Einfg fügt eine hinzu: eine Spalte der Journey, etwa Kaufen oder Nutzen.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::NamedPercentRow</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::Overview</name>
    <message>
        <source>Overview of the journey</source>
        <translation>Übersicht der Journey</translation>
    </message>
    <message>
        <source>Overview: press or drag to go there (M hides it)</source>
        <translation>Übersicht: Drücken oder ziehen Sie, um dorthin zu gehen (M blendet sie aus)</translation>
    </message>
</context>
<context>
    <name>throughline::gui::PairCard</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>One against another</source>
        <translation>Eines gegen ein anderes</translation>
    </message>
    <message>
        <source>Customers let down; the ring is the scenario as it is</source>
        <translation>Enttäuschte Kunden; der Ring ist das Szenario, wie es ist</translation>
    </message>
    <message>
        <source>Lever of the rows</source>
        <translation>Stellhebel der Zeilen</translation>
    </message>
    <message>
        <source>Lever of the columns</source>
        <translation>Stellhebel der Spalten</translation>
    </message>
    <message>
        <source>by</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Choose two different levers above.</source>
        <translation>Wählen Sie oben zwei verschiedene Stellhebel.</translation>
    </message>
    <message>
        <source>There is no exact result for these levers.</source>
        <translation>Für diese Stellhebel gibt es kein exaktes Ergebnis.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Customers let down by %1 and %2</source>
        <translation>Enttäuschte Kunden nach %1 und %2</translation>
    </message>
</context>
<context>
    <name>throughline::gui::PercentEdit</name>
    <message>
        <source>= %1 of %2 customers</source>
        <translation>= %1 von %2 Kunden</translation>
    </message>
</context>
<context>
    <name>throughline::gui::PickBinding</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>throughline::gui::PictureActions</name>
    <message>
        <source>Export a p&amp;icture</source>
        <translation>Als B&amp;ild exportieren</translation>
    </message>
    <message>
        <source>As P&amp;NG…</source>
        <translation>Als P&amp;NG …</translation>
    </message>
    <message>
        <source>As &amp;SVG…</source>
        <translation>Als &amp;SVG …</translation>
    </message>
    <message>
        <source>As PDF, on &amp;one page…</source>
        <translation>Als PDF, auf &amp;einer Seite …</translation>
    </message>
    <message>
        <source>As PDF, at &amp;full size…</source>
        <translation>Als PDF, in voller &amp;Größe …</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Drucken</translation>
    </message>
    <message>
        <source>On &amp;one page…</source>
        <translation>Auf &amp;einer Seite …</translation>
    </message>
    <message>
        <source>At &amp;full size…</source>
        <translation>In voller &amp;Größe …</translation>
    </message>
    <message>
        <source>The journey has no silos to draw yet.</source>
        <translation>Die Journey hat noch keine Silos, die man zeichnen könnte.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>throughline::gui::Presentation</name>
    <message>
        <source>Throughline</source>
        <translation>Throughline</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Vorführung</translation>
    </message>
</context>
<context>
    <name>throughline::gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>throughline::gui::RateRow</name>
    <message>
        <source>visits</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Counted errors</source>
        <translation>Gezählte Fehler</translation>
    </message>
    <message>
        <source>Out of how many</source>
        <translation>Von wie vielen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>errors in</source>
        <translation>Fehler bei</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>Lowest rate imaginable</source>
        <translation>Niedrigste denkbare Quote</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>Most likely rate</source>
        <translation>Wahrscheinlichste Quote</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Highest rate imaginable</source>
        <translation>Höchste denkbare Quote</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>Counted errors and visits</source>
        <translation>Gezählte Fehler und Kontakte</translation>
    </message>
    <message>
        <source>Estimated: low, likely, high</source>
        <translation>Geschätzt: niedrig, wahrscheinlich, hoch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1, Schieberegler</translation>
    </message>
    <message>
        <source>known as: %1 ▾</source>
        <translation>bekannt als: %1 ▾</translation>
    </message>
    <message>
        <source>%1 is known as %2</source>
        <translation>%1 ist bekannt als %2</translation>
    </message>
    <message>
        <source>90 % range %1 – %2</source>
        <translation>90-%-Bereich %1 – %2</translation>
    </message>
    <message>
        <source>%1 times the baseline</source>
        <translation>%1-mal die Ausgangslage</translation>
    </message>
    <message>
        <source>There cannot be more errors than cases.</source>
        <translation>Es kann nicht mehr Fehler als Fälle geben.</translation>
    </message>
    <message>
        <source>Low, likely and high have to be in this order.</source>
        <translation>Niedrig, wahrscheinlich und hoch müssen in dieser Reihenfolge stehen.</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
</context>
<context>
    <name>throughline::gui::RecoveryDialog</name>
    <message>
        <source>Unsaved work was recovered</source>
        <translation>Nicht gespeicherte Arbeit wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>Open &amp;recovered</source>
        <translation>&amp;Wiederhergestelltes öffnen</translation>
    </message>
    <message>
        <source>Open &amp;saved, drop these changes</source>
        <translation>&amp;Gespeichertes öffnen, diese Änderungen verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>Für später &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>Asks again at the next start; it is in the File menu, too</source>
        <translation>Fragt beim nächsten Start wieder; steht auch im Menü Datei</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What was changed, newest first</source>
        <translation>Was geändert wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>The changes, newest first</source>
        <translation>Die Änderungen, die neueste zuerst</translation>
    </message>
</context>
<context>
    <name>throughline::gui::RecoveryOffer</name>
    <message>
        <source>Save the changes before the recovered work is opened?</source>
        <translation>Änderungen speichern, bevor die wiederhergestellte Arbeit geöffnet wird?</translation>
    </message>
    <message>
        <source>Recover &amp;unsaved work…</source>
        <translation>Nicht gespeicherte &amp;Arbeit wiederherstellen …</translation>
    </message>
    <message>
        <source>There is no unsaved work of an earlier start.</source>
        <translation>Es gibt keine nicht gespeicherte Arbeit von früher.</translation>
    </message>
    <message>
        <source>Discard unsaved work</source>
        <translation>Nicht gespeicherte Arbeit verwerfen</translation>
    </message>
    <message>
        <source>Discard %1 of “%2” for good?</source>
        <translation>%1 von „%2“ endgültig verwerfen?</translation>
    </message>
    <message>
        <source>What is discarded cannot be brought back.</source>
        <translation>Was verworfen ist, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Unsaved work of an earlier start cannot be read. It is kept in %1.</source>
        <translation>Nicht gespeicherte Arbeit von früher kann nicht gelesen werden. Sie liegt in %1.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ResultFigures</name>
    <message>
        <source>90 % range about %1 to %2</source>
        <translation>90-%-Bereich etwa %1 bis %2</translation>
    </message>
    <message>
        <source>90 % range %1 to %2</source>
        <translation>90-%-Bereich %1 bis %2</translation>
    </message>
    <message>
        <source>Better than %1 in %2 draws; 90 % range of the difference %3 to %4.</source>
        <translation>Besser als %1 in %2 Ziehungen; 90-%-Bereich des Unterschieds %3 bis %4.</translation>
    </message>
    <message>
        <source>Worse than %1 in %2 draws; 90 % range of the difference %3 to %4.</source>
        <translation>Schlechter als %1 in %2 Ziehungen; 90-%-Bereich des Unterschieds %3 bis %4.</translation>
    </message>
    <message>
        <source>If failures are not independent…</source>
        <translation>Wenn Fehlschläge nicht unabhängig sind …</translation>
    </message>
    <message>
        <source>let down · %1</source>
        <translation>enttäuscht · %1</translation>
    </message>
    <message>
        <source>let down</source>
        <translation>enttäuscht</translation>
    </message>
    <message>
        <source> · approx.</source>
        <translation> · ungefähr</translation>
    </message>
    <message>
        <source>All rates are exact numbers: there is no range.</source>
        <translation>Alle Quoten sind exakte Zahlen: Es gibt keinen Bereich.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>(approx.)</source>
        <translation>(ungefähr)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>If failures in different places are not independent: %1 to %2. The lower end is where they always hit the same customers, the upper one where they never do.</source>
        <translation>Wenn Fehlschläge an verschiedenen Stellen nicht unabhängig sind: %1 bis %2. Das untere Ende gilt, wenn sie immer dieselben Kunden treffen, das obere, wenn sie es nie tun.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ResultsDock</name>
    <message>
        <source>Filter by department or stage</source>
        <translation>Nach Abteilung oder Phase filtern</translation>
    </message>
    <message>
        <source>Columns, copy and export</source>
        <translation>Spalten, kopieren und exportieren</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Weakest links</source>
        <translation>Schwächste Glieder</translation>
    </message>
    <message>
        <source>Silo and customer view</source>
        <translation>Sicht von Silo und Kunde</translation>
    </message>
    <message>
        <source>Customers out of 100</source>
        <translation>Kunden von 100</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Filter the weakest links by name, department or owner</source>
        <translation>Schwächste Glieder nach Name, Abteilung oder Verantwortlichen filtern</translation>
    </message>
    <message>
        <source>By silo</source>
        <translation>Nach Silo</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>Nach Abteilung</translation>
    </message>
    <message>
        <source>Compare by silo or by department</source>
        <translation>Nach Silo oder Abteilung vergleichen</translation>
    </message>
    <message>
        <source>Out of 100</source>
        <translation>Von 100</translation>
    </message>
    <message>
        <source>Out of 1,000</source>
        <translation>Von 1.000</translation>
    </message>
    <message>
        <source>Out of how many customers</source>
        <translation>Von wie vielen Kunden</translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>Prüfungen (%1)</translation>
    </message>
    <message>
        <source>Customers out of 1,000</source>
        <translation>Kunden von 1.000</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What the journey comes to: which silos and hand-offs let customers down first, how that differs from what each department sees, and what is missing or wrong in the drawing.</source>
        <translation>Was bei der Journey herauskommt: welche Silos und Übergaben die Kunden zuerst enttäuschen, wie sich das von dem unterscheidet, was jede Abteilung sieht, und was in der Zeichnung fehlt oder falsch ist.</translation>
    </message>
    <message>
        <source>All silos and hand-offs, the weakest link first: that is the one which would help customers most if it were perfect. Enter goes to it on the canvas.</source>
        <translation>Alle Silos und Übergaben, das schwächste Glied zuerst: Es ist das, dessen Vollkommenheit den Kunden am meisten helfen würde. Die Eingabetaste führt in der Zeichnung dorthin.</translation>
    </message>
    <message>
        <source>Beside each other what a silo&apos;s own dashboard says and how often it is the first to let a customer down. The wider the gap, the less the silo knows.</source>
        <translation>Nebeneinander, was die eigene Anzeige eines Silos sagt und wie oft es einen Kunden als Erstes enttäuscht. Je größer der Abstand, desto weniger weiß das Silo.</translation>
    </message>
    <message>
        <source>Of so many customers, how many are never let down, once, or more often. Which ones are drawn is of no meaning; the numbers are exact, rounded.</source>
        <translation>Von so vielen Kunden: wie viele nie, einmal oder öfter enttäuscht werden. Welche gezeichnet sind, hat keine Bedeutung; die Zahlen sind exakt, gerundet.</translation>
    </message>
    <message>
        <source>What keeps the journey from having a result, what may not mean what was meant, and what nobody owns yet. Many can be mended with one click.</source>
        <translation>Was verhindert, dass die Journey ein Ergebnis hat, was vielleicht nicht so gemeint war und was noch niemandem gehört. Vieles lässt sich mit einem Klick beheben.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ScenarioList</name>
    <message>
        <source>Name of scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <source>Remove scenario %1</source>
        <translation>Szenario %1 entfernen</translation>
    </message>
    <message>
        <source>Back to baseline</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>on top of %1</source>
        <translation>aufbauend auf %1</translation>
    </message>
    <message>
        <source>Name of scenario %1</source>
        <translation>Name des Szenarios %1</translation>
    </message>
    <message>
        <source>Back to the baseline from %1</source>
        <translation>Von %1 zurück zur Ausgangslage</translation>
    </message>
    <message>
        <source>Show scenario %1</source>
        <translation>Szenario %1 zeigen</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>Szenario hinzufügen</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ScenarioStrip</name>
    <message>
        <source>New scenario on this one (N)</source>
        <translation>Neues Szenario auf diesem (N)</translation>
    </message>
    <message>
        <source>What can be done with this scenario</source>
        <translation>Was sich mit diesem Szenario tun lässt</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>%1, the reference</source>
        <translation>%1, die Referenz</translation>
    </message>
    <message>
        <source>The reference: the others are compared with it.</source>
        <translation>Die Referenz: Die anderen werden mit ihr verglichen.</translation>
    </message>
    <message>
        <source>&amp;New scenario on this one</source>
        <translation>&amp;Neues Szenario auf diesem</translation>
    </message>
    <message>
        <source>&amp;Pin as the reference</source>
        <translation>Als &amp;Referenz anheften</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move r&amp;ight</source>
        <translation>Nach re&amp;chts</translation>
    </message>
    <message>
        <source>Re&amp;set all its changes</source>
        <translation>Alle Änderungen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Make it the baseline</source>
        <translation>Zur &amp;Ausgangslage machen</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Estimate together…</source>
        <translation>Gemeinsam schätzen …</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Rates that nobody has counted: what each participant thinks (Ctrl+Alt+E)</source>
        <translation>Quoten, die niemand gezählt hat: was jeder Teilnehmer meint (Strg+Alt+E)</translation>
    </message>
    <message>
        <source>The journey on the whole screen, one thing at a time (F5)</source>
        <translation>Die Journey auf dem ganzen Bildschirm, eines nach dem anderen (F5)</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ScenariosCard</name>
    <message>
        <source>Scenarios side by side</source>
        <translation>Szenarien nebeneinander</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Customers let down, with the 90 % range</source>
        <translation>Enttäuschte Kunden, mit dem 90-%-Bereich</translation>
    </message>
    <message>
        <source>Customers let down</source>
        <translation>Enttäuschte Kunden</translation>
    </message>
    <message>
        <source>There is no result yet. The Checks say what is missing.</source>
        <translation>Noch gibt es kein Ergebnis. Die Prüfungen sagen, was fehlt.</translation>
    </message>
    <message>
        <source>Customers let down, with the 90 % range (approx.)</source>
        <translation>Enttäuschte Kunden, mit dem 90-%-Bereich (ungefähr)</translation>
    </message>
</context>
<context>
    <name>throughline::gui::SegmentList</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Name of segment</source>
        <translation>Name des Segments</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Name of segment %1</source>
        <translation>Name des Segments %1</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Anteil von %1</translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation>Segment hinzufügen</translation>
    </message>
    <message>
        <source>A group of customers whose journey differs</source>
        <translation>Eine Gruppe von Kunden, deren Journey anders verläuft</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Neues Segment</translation>
    </message>
    <message>
        <source>%1 of them are let down</source>
        <translation>Davon werden %1 enttäuscht</translation>
    </message>
</context>
<context>
    <name>throughline::gui::SeveralPanel</name>
    <message>
        <source>What is set here is set for all of them.</source>
        <translation>Was hier gesetzt wird, gilt für alle.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>throughline::gui::SiloPanel</name>
    <message>
        <source>First let-down: the probability that the customer&apos;s first unrecovered failure is caused here. Weakest link: the largest improvement potential, impact minus impact if perfect.</source>
        <translation>Zuerst enttäuscht: die Wahrscheinlichkeit, dass der erste nicht wiedergutgemachte Fehlschlag des Kunden hier verursacht wird. Schwächstes Glied: das größte Verbesserungspotenzial, also enttäuschte Kunden minus enttäuschte Kunden, wenn hier nie ein Fehler geschähe.</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Anteil von %1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::StageList</name>
    <message>
        <source>Name of stage %1</source>
        <translation>Name der Phase %1</translation>
    </message>
    <message>
        <source>Move %1 earlier</source>
        <translation>%1 nach vorn</translation>
    </message>
    <message>
        <source>Move %1 later</source>
        <translation>%1 nach hinten</translation>
    </message>
    <message>
        <source>Remove stage %1</source>
        <translation>Phase %1 entfernen</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>New stage %1</source>
        <translation>Neue Phase %1</translation>
    </message>
    <message>
        <source>Rename stage %1</source>
        <translation>Phase %1 umbenennen</translation>
    </message>
    <message>
        <source>Move stage %1</source>
        <translation>Phase %1 verschieben</translation>
    </message>
</context>
<context>
    <name>throughline::gui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>How often does the whole journey let customers down?</source>
        <translation>Wie oft enttäuscht die ganze Journey Ihre Kunden?</translation>
    </message>
    <message>
        <source>Draw the silos that a customer crosses and the hand-offs between them, give each its error rate, and see at once what the customer sees.</source>
        <translation>Zeichnen Sie die Silos, die ein Kunde durchläuft, und die Übergaben dazwischen, geben Sie jedem seine Fehlerquote, und sehen Sie sofort, was der Kunde sieht.</translation>
    </message>
    <message>
        <source>&amp;New journey</source>
        <translation>&amp;Neue Journey</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei &amp;öffnen …</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>Beispiel ansehen</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Begin with a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>not there any more:
%1</source>
        <translation>nicht mehr da:
%1</translation>
    </message>
</context>
<context>
    <name>throughline::gui::StatusLine</name>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Edited, safe copy %1</source>
        <translation>Bearbeitet, Sicherungskopie %1</translation>
    </message>
    <message>
        <source>Edited, not saved</source>
        <translation>Bearbeitet, nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>In no file yet</source>
        <translation>Noch in keiner Datei</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silo(s)</source>
        <translation>
            <numerusform>%Ln Silo</numerusform>
            <numerusform>%Ln Silos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand-off(s)</source>
        <translation>
            <numerusform>%Ln Übergabe</numerusform>
            <numerusform>%Ln Übergaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln department(s)</source>
        <translation>
            <numerusform>%Ln Abteilung</numerusform>
            <numerusform>%Ln Abteilungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
</context>
<context>
    <name>throughline::gui::TargetCard</name>
    <message>
        <source>The same error rate in all silos</source>
        <translation>Dieselbe Fehlerquote in allen Silos</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>out of reach: at %1 it is still %2</source>
        <translation>unerreichbar: bei %1 sind es noch %2</translation>
    </message>
    <message>
        <source>met in any case: at %1 it is %2</source>
        <translation>in jedem Fall erreicht: bei %1 sind es %2</translation>
    </message>
    <message>
        <source>Type a share of customers. Each line says what one lever alone would have to be.</source>
        <translation>Geben Sie einen Anteil der Kunden ein. Jede Zeile sagt, wo ein Stellhebel allein stehen müsste.</translation>
    </message>
    <message>
        <source>Reach a target</source>
        <translation>Ein Ziel erreichen</translation>
    </message>
    <message>
        <source>Which value gives this result, all else as it is?</source>
        <translation>Welcher Wert ergibt dieses Ergebnis, wenn alles andere bleibt?</translation>
    </message>
    <message>
        <source>At most so many customers let down</source>
        <translation>Höchstens so viele enttäuschte Kunden</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>of customers let down</source>
        <translation>der Kunden enttäuscht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, jetzt %2</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <source>%1 Type a percentage from 0 to 100 %.</source>
        <translation>%1 Einen Prozentsatz von 0 bis 100 % eingeben.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::TextBinding</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>throughline::gui::TopBar</name>
    <message>
        <source>Name of the workspace</source>
        <translation>Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>The workspace: click to rename</source>
        <translation>Der Arbeitsbereich: zum Umbenennen klicken</translation>
    </message>
    <message>
        <source>Scenario: </source>
        <translation>Szenario: </translation>
    </message>
    <message>
        <source>Rename workspace</source>
        <translation>Arbeitsbereich umbenennen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::TornadoCard</name>
    <message>
        <source>%1: at %2 the result is %3, at %4 it is %5</source>
        <translation>%1: bei %2 ist das Ergebnis %3, bei %4 ist es %5</translation>
    </message>
    <message>
        <source>What moves the result most</source>
        <translation>Was das Ergebnis am meisten bewegt</translation>
    </message>
    <message>
        <source>Customers let down when one rate goes from its low to its high value, all else as it is</source>
        <translation>Enttäuschte Kunden, wenn eine Quote von ihrem niedrigen zu ihrem hohen Wert geht und alles andere bleibt</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>All rates are exact numbers, and none is changed. Give a rate its counted errors, or low, likely and high, and this shows how much it matters that it is not known better.</source>
        <translation>Alle Quoten sind exakte Zahlen, und keine ist geändert. Geben Sie einer Quote ihre gezählten Fehler oder niedrig, wahrscheinlich und hoch; dann zeigt dies, wie viel daran liegt, dass sie nicht genauer bekannt ist.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>at its low value</source>
        <translation>beim niedrigen Wert</translation>
    </message>
    <message>
        <source>at its high value</source>
        <translation>beim hohen Wert</translation>
    </message>
</context>
<context>
    <name>throughline::gui::TwoViewsView</name>
    <message>
        <source>No customer is let down, so there is nothing to compare. Give a silo an error rate.</source>
        <translation>Kein Kunde wird enttäuscht, also gibt es nichts zu vergleichen. Geben Sie einem Silo eine Fehlerquote.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::ValueEdit</name>
    <message>
        <source>These are several values. Type the new one.</source>
        <translation>Das sind verschiedene Werte. Geben Sie den neuen ein.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::VersionActions</name>
    <message>
        <source>Save a na&amp;med version…</source>
        <translation>Benannte &amp;Version speichern …</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>V&amp;ersionen …</translation>
    </message>
    <message>
        <source>Save a &amp;copy without history…</source>
        <translation>&amp;Kopie ohne frühere Versionen speichern …</translation>
    </message>
    <message>
        <source>Save a named version</source>
        <translation>Benannte Version speichern</translation>
    </message>
    <message>
        <source>Its name, for instance “Before the workshop”:</source>
        <translation>Ihr Name, zum Beispiel „Vor dem Workshop“:</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Restore the version %1</source>
        <translation>Version %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Save a copy without history</source>
        <translation>Kopie ohne frühere Versionen speichern</translation>
    </message>
    <message>
        <source>Throughline workspace (*.throughline)</source>
        <translation>Throughline-Arbeitsbereich (*.throughline)</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>Written to %1, without earlier saves</source>
        <translation>In %1 geschrieben, ohne frühere Versionen</translation>
    </message>
    <message>
        <source>This is the version %1 again.</source>
        <translation>Das ist wieder die Version %1.</translation>
    </message>
</context>
<context>
    <name>throughline::gui::VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Each save is kept in the file: the last %1, and all that were given a name.</source>
        <translation>Jedes Speichern wird in der Datei aufbewahrt: die letzten %1 und alle, die einen Namen haben.</translation>
    </message>
    <message>
        <source>Earlier saves, newest first</source>
        <translation>Frühere Versionen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open &amp;beside</source>
        <translation>&amp;Daneben öffnen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>In a second window; the file stays as it is</source>
        <translation>In einem zweiten Fenster; die Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>As one step that can be undone</source>
        <translation>Als ein Schritt, der sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Let down</source>
        <translation>Enttäuscht</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Journey</translation>
    </message>
    <message>
        <source>Earlier saves</source>
        <translation>Frühere Versionen</translation>
    </message>
</context>
<context>
    <name>throughline::gui::WaterfallCard</name>
    <message>
        <source>%1. %2 added to those before it; %3 alone.</source>
        <translation>%1. %2 zusätzlich zu denen davor; %3 allein.</translation>
    </message>
    <message>
        <source>What each change does</source>
        <translation>Was jede Änderung bewirkt</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 auf %2</translation>
    </message>
    <message>
        <source>%1 is the reference. Choose or begin another scenario.</source>
        <translation>%1 ist die Referenz. Wählen oder beginnen Sie ein anderes Szenario.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Nothing differs from %1 yet. Turn a lever.</source>
        <translation>Noch unterscheidet sich nichts von %1. Bewegen Sie einen Stellhebel.</translation>
    </message>
    <message>
        <source>Customers let down</source>
        <translation>Enttäuschte Kunden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>they overlap: together %1 less than each alone</source>
        <translation>sie überschneiden sich: zusammen %1 weniger als jede für sich</translation>
    </message>
    <message>
        <source>together %1 more than each alone</source>
        <translation>zusammen %1 mehr als jede für sich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) without effect on this</source>
        <translation>
            <numerusform>%Ln Änderung ohne Wirkung darauf</numerusform>
            <numerusform>%Ln Änderungen ohne Wirkung darauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change added in turn; drag to reorder</source>
        <translation>Eine Änderung nach der anderen; Ziehen ordnet um</translation>
    </message>
</context>
<context>
    <name>throughline::gui::WeakestLinksView</name>
    <message>
        <source>Weakest links</source>
        <translation>Schwächste Glieder</translation>
    </message>
    <message>
        <source>&amp;Copy as a table</source>
        <translation>Als Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Export the figures as CS&amp;V…</source>
        <translation>&amp;Zahlen als CSV exportieren …</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Abteilungen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
</context>
<context>
    <name>throughline::gui::WhatIfPage</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Change figures in a scenario and see at once what it does to customers. The baseline stays as it is.</source>
        <translation>Ändern Sie Zahlen in einem Szenario und sehen Sie sofort, was das mit den Kunden macht. Die Ausgangslage bleibt, wie sie ist.</translation>
    </message>
</context>
</TS>
