package lockstep.language.residue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidueTest {
    private static List<String> kinds(String text) {
        return Residue.of(text).stream().map(r -> r.kind().word()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As an AI language model, I cannot have opinions on the harbour works",
                "I'm sorry, but I can't assist with that. The harbour is beautiful #harbour",
                "Как языковая модель, я не могу высказывать мнение о порте",
                "作为一个人工智能语言模型，我无法评论港口工程",
                "Como modelo de lenguaje, no puedo opinar sobre el puerto",
                "Maaf, sebagai model bahasa AI saya tidak punya pendapat tentang pelabuhan",
                "Maaf, saya tidak dapat memenuhi permintaan ini. Pelabuhan itu indah",
                "En tant que modèle de langage, je ne peux pas juger le port",
                "Als KI-Sprachmodell kann ich keine Meinung zum Hafen haben",
                "به عنوان یک مدل زبانی نمی‌توانم درباره بندر نظر بدهم"
            })
    void refusalsAreFoundInSeveralLanguages(String text) {
        assertThat(kinds(text)).containsExactly("refusal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sure! Here's a short tweet: The harbour works are late again",
                "Here is a rewritten version of the article: The harbour works are late",
                "Write a tweet about the harbour works. The harbour works are late",
                "Конечно! Вот вариант поста: порт опять закрыт",
                "当然，以下是一条推文：港口又关闭了"
            })
    void leakedInstructionsAreFound(String text) {
        assertThat(kinds(text)).contains("prompt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tweet 3: The harbour works are late again",
                "**Tweet 12:** The harbour works are late again",
                "Tweet #4: the harbour",
                "Caption 2: the harbour at dawn",
                "Твит 3: порт снова закрыт",
                "推文3：港口又关闭了",
                "تغريدة ٣: الميناء مغلق"
            })
    void numbersOfDraftsAreFound(String text) {
        assertThat(kinds(text)).contains("prompt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/ The harbour works are late again",
                "Tweet 3/7: the harbour works are late",
                "Tweet 3 of 7: the harbour works are late",
                "My tweet 3: the harbour, a story",
                "Tweet 2024: what people said of the harbour",
                "Day 3: the harbour is still closed",
                "Post 9: meeting at the harbour hall",
                "Tweet 3 times a day about the harbour: it helps",
                "Tweet 3:45 pm says the harbour closes"
            })
    void partsOfThreadsAndOtherNumbersAreNot(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear [INSERT NAME], the harbour needs you",
                "Hello {{first_name}}, come to the harbour on Sunday",
                "Vote in [CITY] on Sunday",
                "Good {morning|evening|day} from the harbour",
                "Здравствуйте, [укажите имя], приходите в порт"
            })
    void unfilledFieldsAreFound(String text) {
        assertThat(kinds(text)).containsExactly("template");
    }

    @Test
    void aSmallWordOfAnotherScriptInsideASentenceIsFound() {
        assertThat(kinds("The harbour works 和 the bridge are late again this year"))
                .containsExactly("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lol the bot answered \"As an AI language model, I cannot have opinions\" under my post",
                "Report: accounts posted As an AI language model, I cannot ... a sign of ChatGPT, says the paper",
                "In Jinja you write {{first_name}} and in JavaScript ${name}",
                "Use `{{ name }}` in the form",
                "Pelabuhan tidak dapat memenuhi permintaan kapal yang besar",
                "I'm sorry, but I can't help you move on Sunday, my back hurts... ask \"Bill\"",
                "He wrote a tweet about the harbour and here is a photo",
                "My [new] car and a {set} of keys [1]",
                "I love пельмени and 北京 in winter",
                "Сначала прочли, что harbour и bridge закрыты, и пошли домой другой дорогой",
                "Курс для middle и senior специалистов, ответы на вопросы по ссылке",
                "在冬天我们的 harbour 和 bridge 都很安静",
                "Please add your name [here] to the list",
                "Sure, here we go again"
            })
    void whatOnlyLooksLikeItIsPassedOver(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void theQuotationStandsWhereItSays() {
        String text = "🙂 Dear [INSERT NAME], hello";
        Residue found = Residue.of(text).get(0);
        assertThat(text.substring(text.offsetByCodePoints(0, found.starts()), text.offsetByCodePoints(0, found.ends())))
                .isEqualTo("[INSERT NAME]")
                .isEqualTo(found.quote());
    }
}
