package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.documents.text.Notices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices in seven further languages, and sentences that only speak of such things. */
class NoticesElsewhereTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paywall|Sie haben noch kein Abo? Jetzt testen und weiterlesen.",
                "paywall|Cet article est réservé aux abonnés. Déjà abonné ? Connectez-vous",
                "paywall|Suscríbete para seguir leyendo",
                "paywall|Contenuto riservato agli abbonati",
                "paywall|Conteúdo exclusivo para assinantes",
                "paywall|Материал доступен только по подписке",
                "paywall|登录后即可继续阅读全文",
                "cookie-notice|Wir verwenden Cookies, um Inhalte zu zeigen.",
                "cookie-notice|Nous utilisons des cookies pour mesurer les visites.",
                "cookie-notice|Utilizamos cookies propias y de terceros.",
                "cookie-notice|Questo sito utilizza cookie tecnici.",
                "cookie-notice|Мы используем файлы cookie.",
                "cookie-notice|本网站使用cookie",
                "ai-disclaimer|Dieser Artikel wurde mit Hilfe von KI erstellt.",
                "ai-disclaimer|Ce résumé a été généré par une intelligence artificielle.",
                "ai-disclaimer|Este resumen ha sido generado con inteligencia artificial.",
                "ai-disclaimer|Questo riassunto è stato generato dalla IA.",
                "ai-disclaimer|Эта статья написана с помощью нейросети, создан и перевод.",
                "ai-disclaimer|本摘要由人工智能生成",
                "javascript-notice|Veuillez activer JavaScript.",
                "reader-mode-notice|Diese Seite ist in der Leseansicht geöffnet.",
                "newsletter-notice|Inscrivez-vous à notre newsletter du matin.",
                "newsletter-notice|Подписывайтесь на наш канал в мессенджере"
            })
    void aNoticeIsToldAndIsNoText(String kind, String notice) {
        var sifted = Notices.sift(List.of("Ein Satz, der bleibt.", notice));
        assertThat(sifted.properties()).extracting(Property::name).contains(kind);
        assertThat(sifted.paragraphs()).containsExactly("Ein Satz, der bleibt.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Zeitung verlor im Winter jeden zehnten Abonnenten, sagte der Verlag.",
                "Le journal compte deux mille abonnés dans la vallée.",
                "La escuela enseña inteligencia artificial desde este año.",
                "Комитет обсудил искусственный интеллект и новые фонари.",
                "委员会讨论了人工智能的用途。"
            })
    void aSentenceThatSpeaksOfSuchThingsIsText(String sentence) {
        assertThat(Notices.sift(List.of(sentence)).properties()).isEmpty();
    }
}
