package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many ways of saying one thing tell of the same technique; what only looks like it tells of none. */
class TellingsTest {
    private static Set<String> told(String text) {
        Set<String> told = new TreeSet<>();
        for (Mention m : IncidentReader.read(text, "", "").get(Field.TECHNIQUES)) told.add(m.value());
        return told;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T0146 | Moscow's agents set up dozens of phoney Facebook profiles.",
                "T0146 | The creation of bogus social media accounts began in May.",
                "T0146 | Hundreds of the profiles were found to be fictitious.",
                "T0146 | Meta removed 1,200 accounts that originated in Russia.",
                "T0143.002 | They ran invented personas on three networks.",
                "T0049.003 | Automated accounts retweeted the Kremlin's video within minutes.",
                "T0049.003 | The messages of the Chinese campaign were spread through a botnet.",
                "T0097.102 | A writer posing as an independent reporter pitched pieces.",
                "T0097.202 | The pages masqueraded as local news outlets.",
                "T0098 | The operation built a web of sham news portals.",
                "T0149.003 | Visitors landed on a lookalike domain.",
                "T0085.003 | The story about the bribe was made up.",
                "T0085.003 | Sputnik published a concocted article.",
                "T0085.004 | The decree proved to be a forgery; the forged letter bore a seal.",
                "T0086.003 | The picture had been photoshopped.",
                "T0087 | Actors were filmed for a staged video.",
                "T0087.001 | A deepfake of the candidate appeared.",
                "T0088.001 | Her voice was imitated with voice cloning.",
                "T0085.001 | The articles were written using ChatGPT, say those who track Russian propaganda.",
                "T0145 | The trolls used GAN-generated profile pictures.",
                "T0089 | Hackers published the stolen e-mails of the party.",
                "T0022 | Iranian media promoted a conspiracy theory about the vaccine.",
                "T0022 | No evidence was given for this conspiracy of the Kremlin's.",
                "T0079 | The Russian posts sought to stoke racial tensions.",
                "T0077 | China tried to divert attention from the outbreak.",
                "T0135.001 | The Kremlin's outlets smeared the minister.",
                "T0066 | Pro-Russian channels ridiculed the government.",
                "T0118 | The claim was picked up by Sputnik.",
                "T0049 | Chinese accounts swamped the hashtag with posts.",
                "T0100.003 | Beijing paid YouTubers to praise the region.",
                "T0091 | The agency for Russian propaganda recruited students and freelance writers.",
                "T0018 | Russian actors bought political ads on Facebook.",
                "T0057 | Russian operatives organised rallies in two cities.",
                "T0093.001 | Moscow covertly bankrolled a separatist movement.",
                "T0110 | The Chinese ambassador threatened the newspaper.",
                "T0111 | Russian state television aired the claim.",
                "T0123 | The group took down the ministry's website; Russia was blamed.",
                "T0124 | Chinese agents silenced dissidents abroad.",
                "T0130.001 | The sites hid their links to Russian intelligence.",
                "T0023.001 | The minister's words were taken out of context.",
                "T0084.001 | The bots posted identical messages.",
                "T0101 | The network published articles in Arabic and French.",
                "T0143.004 | The quote comes from a parody account.",
                "T0147.003 | The e-mails carried malware, said the report on Russian hackers.",
                "T0066 | The network posted criticism of the opposition.",
                "T0066 | They shared cartoons mocking the ruling party.",
                "T0066 | The propaganda sought to blame the West for the famine.",
                "T0136 | The pages posted in support of the army.",
                "T0084.002 | The site lifted its articles from legitimate news outlets.",
                "T0085.004 | A hoax letter did the rounds.",
                "T0085.003 | The agency fabricated reports that villagers had fled; Moscow repeated it.",
                "T0095 | Sputnik opened an affiliate in the capital.",
                "T0097.101 | The personas pretended to be living in Ohio.",
                "T0097.100 | Some accounts chatted about pets to appear more individual.",
                "T0101 | This network targeted the region with French- and Arabic-language posts.",
                "T0111.003 | The Kremlin's outlet began radio broadcasting in the country.",
                "T0118 | They kept promoting stories from Russian state media.",
                "T0143.003 | The page mimicked the ministry's official website.",
                "T0146 | The network was made of 50 Facebook accounts, 30 Pages and one Group.",
                "T0118 | Kremlin-linked accounts retweeted the politician's remarks thousands of times.",
                "T0149.003 | The addresses differed from the real newspaper's by one letter.",
                "T0116 | The accounts of the Chinese network left remarks under videos of news channels.",
                "T0130.001 | The true owner, a company of Prigozhin's, was kept out of sight.",
                "T0078 | The text messages were sent by Russia to break morale.",
            })
    void oneTechniqueIsToldInManyWays(String technique, String text) {
        assertThat(told(text)).as(text).contains(technique);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The study found no evidence of fake accounts.",
                "Investigators said that bots were not used in Russia's campaign.",
                "The tool could be used to create fake profiles.",
                "Beware of fake profiles and never share your password.",
                "Learn how to spot deepfakes and doctored videos.",
                "The law would help to prevent disinformation and fake news sites.",
                "Remove fake accounts and label bots.",
                "Heavy rain flooded the village, and the river swamped the fields.",
                "The bakery bought ads in the newspaper and launched a hashtag campaign for its bread.",
                "The newspaper runs its own website and a radio station.",
                "The choir promoted its concert and posted a video on YouTube.",
                "The union organised a rally and called for higher pay.",
                "The museum opened an exhibition of photographs.",
                "He amplified the guitar and boosted the bass.",
                "The teacher silenced the class, and the pupils reported the news.",
                "The company paid contractors and freelance writers on time.",
                "The bank removed the fee from all accounts.",
                "The group breached a telephone company by exploiting vulnerabilities in its routers; China was blamed.",
                "The tweets sent by embassy accounts were collected for this Russian data set.",
                "The band covered the song and spread joy.",
                "The library copied its catalogue from the archive.",
                "She looks more personal in the second portrait.",
            })
    void whatIsDeniedPossibleAdviceOrHonestIsNotTold(String text) {
        assertThat(told(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T0146 | Hunderte gefälschter Konten wurden gelöscht: gefälschte Konten aus Russland.",
                "T0098 | Die Kampagne betrieb geklonte Nachrichtenseiten.",
                "T0079 | Russische Kanäle wollten die Gesellschaft spalten.",
                "T0146 | De faux comptes ont été créés par le réseau russe.",
                "T0143.003 | Le site se faisant passer pour Le Monde, relayé par la propagande russe.",
                "T0089 | Des documents volés ont été publiés.",
                "T0146 | Сеть фейковых аккаунтов продвигала дезинформацию.",
                "T0085.004 | Был опубликован поддельный документ.",
                "T0135 | Кремль пытался подорвать доверие к институтам.",
                "T0146 | Una red de cuentas falsas difundió bulos.",
                "T0087.001 | Circuló un deepfake del presidente.",
                "T0146 | 这些虚假账号由俄罗斯操纵。",
                "T0022 | 官方媒体传播阴谋论。",
                "T0146 | استخدمت الحملة حسابات وهمية.",
                "T0085.003 | نشرت الشبكة أخبار كاذبة.",
                "T0085.003 | این شبکه اخبار جعلی منتشر کرد.",
            })
    void otherTonguesTellToo(String technique, String text) {
        assertThat(told(text)).as(text).contains(technique);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Bank eröffnete neue Konten und schaltete das Licht ein.",
                "Es gibt keine Hinweise auf gefälschte Konten.",
                "Le réseau de bus a été étendu à dix villages.",
                "Aucun faux compte n'a été trouvé.",
                "Банк открыл новые счета, и люди пришли на праздник.",
                "Не найдено поддельных аккаунтов.",
                "La red de metro suma diez cuentas nuevas de clientes.",
                "No hay cuentas falsas.",
                "警方没有发现虚假账号。",
                "فتح البنك حسابات جديدة.",
            })
    void otherTonguesDenyToo(String text) {
        assertThat(told(text)).as(text).isEmpty();
    }

    @Test
    void aTechniqueIsToldOnceASentenceAndTheSameWordsOnce() {
        String text =
                "Fake accounts posed as voters, and more fake accounts followed. Fake accounts came again. Bogus profiles spread it.";
        List<String> quotes = IncidentReader.read(text, "", "").get(Field.TECHNIQUES).stream()
                .filter(m -> m.value().equals("T0146"))
                .map(m -> m.quote(text))
                .toList();
        assertThat(quotes).containsExactly("Fake accounts", "Bogus profiles");
    }
}
