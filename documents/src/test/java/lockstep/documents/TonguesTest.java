package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Mention;
import org.junit.jupiter.api.Test;

/** Reports in other languages than English, and names in four scripts. */
class TonguesTest {
    private static List<String> values(Incident i, Field f) {
        return i.get(f).stream().map(Mention::value).toList();
    }

    private static Incident read(String text) {
        return IncidentReader.read(text, "", "2024-06-01");
    }

    private static void figure(Incident i, long number, String approx) {
        assertThat(i.get(Field.FIGURES)).anySatisfy(m -> {
            assertThat(m.more()).containsEntry("number", number).containsEntry("approx", approx);
        });
    }

    @Test
    void german() {
        Incident i = read(
                "Laut Auswärtigem Amt verbreiteten russische Staatsmedien und mehr als 12.000 gefälschte Konten auf Facebook Falschmeldungen gegen die Bundesregierung. "
                        + "Gefälschte Nachrichtenseiten behaupteten, dass Deutschland seine Häfen verkaufe. Die Kampagne Doppelgänger begann im März 2023 vor der Bundestagswahl.");
        assertThat(values(i, Field.STATES)).containsExactly("Russia");
        assertThat(values(i, Field.OPERATIONS)).contains("Doppelganger");
        assertThat(values(i, Field.TECHNIQUES)).contains("T0146", "T0085.003", "T0098");
        assertThat(values(i, Field.ACTORS)).anyMatch(a -> a.startsWith("russische Staatsmedien"));
        assertThat(values(i, Field.TARGETS)).anyMatch(t -> t.contains("Bundestagswahl"));
        assertThat(values(i, Field.SOURCES)).anyMatch(s -> s.contains("Auswärtigem Amt"));
        assertThat(values(i, Field.CLAIMS)).anyMatch(c -> c.contains("Häfen verkaufe"));
        figure(i, 12_000, "mehr als");
    }

    @Test
    void french() {
        Incident i = read(
                "Selon VIGINUM, des comptes inauthentiques et des médias d'État russes ont amplifié de faux articles contre le gouvernement français. "
                        + "Le rapport de VIGINUM a identifié plus de 1 200 comptes sur Telegram. Les trolls affirmaient que la France vendait ses ports.");
        assertThat(values(i, Field.STATES)).containsExactly("Russia");
        assertThat(values(i, Field.TECHNIQUES)).contains("T0146", "T0118", "T0085.003");
        assertThat(values(i, Field.LAYERS)).contains("state media");
        assertThat(values(i, Field.TARGETS)).anyMatch(t -> t.contains("gouvernement"));
        assertThat(values(i, Field.SOURCES)).anyMatch(s -> s.contains("VIGINUM"));
        assertThat(values(i, Field.CLAIMS)).anyMatch(c -> c.contains("vendait ses ports"));
        figure(i, 1200, "plus de");
    }

    @Test
    void russian() {
        Incident i = read(
                "По данным Meta, российские государственные СМИ и более 12 000 поддельных аккаунтов распространяли фейковые новости против правительства Молдавии. "
                        + "Владимир Путин утверждал, что выборы в Молдавии отменят. Фабрика троллей работала с марта 2023 года.");
        assertThat(values(i, Field.STATES)).containsExactly("Russia");
        assertThat(values(i, Field.COUNTRIES)).contains("Moldova");
        assertThat(values(i, Field.ACTORS)).contains("Vladimir Putin");
        assertThat(values(i, Field.TECHNIQUES)).contains("T0146", "T0085.003", "T0049.001");
        assertThat(values(i, Field.SOURCES)).contains("Meta");
        assertThat(values(i, Field.TARGETS)).anyMatch(t -> t.contains("правительства"));
        figure(i, 12_000, "более");
    }

    @Test
    void spanish() {
        Incident i = read(
                "Según el informe de Graphika, medios estatales rusos y más de 3.500 cuentas falsas difundieron noticias falsas contra el gobierno de España. "
                        + "Una granja de bots afirmó que las elecciones generales serían anuladas.");
        assertThat(values(i, Field.STATES)).containsExactly("Russia");
        assertThat(values(i, Field.TECHNIQUES)).contains("T0146", "T0085.003", "T0146.007");
        assertThat(values(i, Field.LAYERS)).contains("state media", "covert");
        assertThat(values(i, Field.SOURCES)).anyMatch(s -> s.contains("Graphika"));
        assertThat(values(i, Field.CLAIMS)).anyMatch(c -> c.contains("elecciones generales"));
        figure(i, 3500, "más de");
    }

    @Test
    void onePersonAndOneMediumAreOneNameInFourScripts() {
        for (String text : List.of(
                "Vladimir Putin spoke to TASS.",
                "Владимир Путин говорил с ТАСС.",
                "普京接受了塔斯社的采访。",
                "پوتین با تاس گفتگو کرد.")) {
            assertThat(values(read(text), Field.ACTORS)).as(text).contains("Vladimir Putin", "TASS");
        }
    }

    @Test
    void quietProseTellsNothing() {
        for (String text : List.of(
                "Der Bäcker öffnete um sechs Uhr, und die Nachbarn kauften Brot für das Fest.",
                "Le boulanger ouvrit à six heures et les voisins achetèrent du pain pour la fête.",
                "Пекарь открыл лавку в шесть часов, и соседи купили хлеб к празднику.",
                "El panadero abrió a las seis y los vecinos compraron pan para la fiesta.")) {
            Incident i = read(text);
            for (Field f :
                    List.of(Field.STATES, Field.ACTORS, Field.TARGETS, Field.TECHNIQUES, Field.CLAIMS, Field.TOOLS))
                assertThat(i.get(f)).as(f + " in " + text).isEmpty();
        }
    }

    @Test
    void institutionsAndDiasporasAreTargets() {
        Incident i = read(
                "Chinese trolls smeared the Conservative Party, hacked the European Parliament and harassed the Uyghur diaspora across the European Union.");
        assertThat(values(i, Field.TARGETS)).contains("Conservative Party", "European Parliament");
        assertThat(values(i, Field.TARGETS)).anyMatch(t -> t.contains("diaspora"));
    }
}
