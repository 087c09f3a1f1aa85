package lockstep.language.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Long lines at the bridge today via @townpaper",
                "Long lines at the bridge (VIA @townpaper) today",
                "I just liked a picture of the bridge",
                "We added a new room",
                "Just posted a photo @ the bridge",
                "I'm at the old bridge @ town",
                "I am at home @ last",
                "i voted, did you?",
                "Please SIGN THIS PETITION for the bridge",
                "See this @YouTube video of the bridge",
                "Songs of the river on #SoundCloud",
                "river songs #NowPlaying",
                "shared from the reader",
                "Sent via my phone",
                "Anna posted a new video of the bridge",
                "Listening to the river",
                "Больше новостей: ПОДПИСЫВАЙТЕСЬ НА канал",
                "Мост открыт через @gorod ",
                "Me gustó un vídeo de la ciudad",
                "J'ai aimé une vidéo du pont",
                "Ich habe diese Petition unterschrieben",
                "新的桥今天开放 分享自",
                "أعجبني فيديو الجسر"
            })
    void whatAButtonWritesIsAShareButton(String text) {
        assertThat(Boilerplate.of(List.of(text), false)).isEqualTo(Boilerplate.SHARE_BUTTON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOWN (Reuters) The bridge opens today",
                "The bridge opens today (dpa)",
                "The bridge opens today (DPA)",
                "TOWN, May 3. /TASS/. The bridge opens today",
                "МОСКВА, РИА Новости. Мост открыт",
                "Мост открыт, сообщает ТАСС.",
                "新华社北京5月3日电 新的桥今天开放",
                "中新网5月3日电 新的桥今天开放",
                "Xinhua - the bridge opens today"
            })
    void anAgencysCreditMakesAWireReport(String text) {
        assertThat(Boilerplate.of(List.of(text), false)).isEqualTo(Boilerplate.WIRE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge is closed, so I walked via the old town",
                "Nothing on the river today",
                "The posted photo shows the bridge",
                "We went to the bridge and the tasks were done",
                "Мы подписали договор через два дня"
            })
    void wordsOfOnesOwnAreNone(String text) {
        assertThat(Boilerplate.of(List.of(text), false)).isEqualTo(Boilerplate.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"“All bridges of the town will be open by May”, says the mayor"})
    void wordsOfAnotherInMarksAreAQuotation(String text) {
        assertThat(Boilerplate.of(List.of(text), false)).isEqualTo(Boilerplate.QUOTE);
    }
}
