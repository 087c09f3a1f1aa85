package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Lists;
import lockstep.documents.incident.Mention;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Target;
import lockstep.model.registry.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of one's own and the names of a registry meet in the reader. */
class ListsTest {
    private static final Attribution BY = new Attribution("Test report", "2024-01-01");

    @TempDir
    private Path folder = Path.of("");

    private static Actor actor(String id, Actor.Kind kind, String name, String state, Layer layer, String... aliases) {
        return new Actor(id, kind, name, List.of(aliases), state, layer, "", BY, "");
    }

    private static Lists lists(Actor... actors) {
        return lists(List.of(actors), List.of(), List.of());
    }

    private static Lists lists(List<Actor> actors, List<Mark> marks, List<Target> targets) {
        return Lists.BUILT_IN.with(List.of(new Registry("mine", false, actors, marks, List.of(), targets, List.of())));
    }

    private static List<String> values(Incident i, Field f) {
        return i.get(f).stream().map(Mention::value).distinct().toList();
    }

    private static Incident read(String text, Lists lists) {
        return IncidentReader.read(text, "", "2024-06-01", lists);
    }

    private static final Actor LENA = actor(
            "ru/lena",
            Actor.Kind.PERSON,
            "Yelena Vostrikova",
            "Russia",
            Layer.OFFICIAL,
            "Jelena Wostrikowa",
            "Елена Вострикова",
            "叶列娜·沃斯特里科娃",
            "یلنا وستریکووا");

    @Test
    void oneActorInFourScriptsIsOneValue() {
        Lists lists = lists(LENA);
        for (String text : List.of(
                "Yelena Vostrikova spread the story on Telegram.",
                "Историю распространяли Еленой Востриковой и её сотрудниками.",
                "叶列娜·沃斯特里科娃在电报上散布谣言。",
                "叶列娜沃斯特里科娃在电报上散布谣言。",
                "یلنا وستریکووا این داستان را منتشر کرد.",
                "يلنا وستریکووا این داستان را منتشر کرد.",
                "Laut Bericht schrieb Jelena Wostrikowa den Text.")) {
            Incident i = read(text, lists);
            assertThat(values(i, Field.ACTORS)).as(text).containsExactly("Yelena Vostrikova");
            assertThat(values(i, Field.STATES)).as(text).containsExactly("Russia");
            assertThat(values(i, Field.LAYERS)).as(text).containsExactly("official");
            Mention m = i.get(Field.ACTORS).get(0);
            assertThat(m.more()).containsEntry("by", "registry").containsEntry("registry", "ru/lena");
            assertThat(read(text, Lists.BUILT_IN).get(Field.ACTORS)).as(text).isEmpty();
        }
    }

    @Test
    void aWordThatOnlyBeginsLikeANameIsNotTheActor() {
        assertThat(read("Еленовка Востриковские поля стоят пусты.", lists(LENA)).get(Field.ACTORS))
                .isEmpty();
        assertThat(read("Елена Петрова und Вострикова", lists(LENA)).get(Field.ACTORS))
                .isEmpty();
        assertThat(read("Yelena Vostrikovas Haus, Еленовый Востриковщик", lists(LENA))
                        .get(Field.ACTORS))
                .isEmpty();
    }

    @Test
    void handlesAndSitesOfTheRegistryNameTheirActor() {
        Actor front = actor("xx/front", Actor.Kind.ORGANISATION, "Harbour Front", "Iran", Layer.COVERT);
        Lists lists = lists(
                List.of(front),
                List.of(
                        new Mark("xx/front", Mark.Kind.HANDLE, "x", "@harbour_front", Validity.ALWAYS, BY),
                        new Mark("xx/front", Mark.Kind.DOMAIN, "", "harbourfront.example", Validity.ALWAYS, BY)),
                List.of());
        for (String text : List.of(
                "The story began with @Harbour_Front on a Sunday.",
                "It was first seen at hxxps://news.harbourfront[.]example/story and then elsewhere.",
                "See x.com/harbour_front for more."))
            assertThat(values(read(text, lists), Field.ACTORS)).as(text).containsExactly("Harbour Front");
        for (String text : List.of(
                "The harbour_front was busy.",
                "t.me/harbour_front is somebody else's.",
                "Mail harbour@otherharbourfront.example for more."))
            assertThat(read(text, lists).get(Field.ACTORS)).as(text).isEmpty();
    }

    @Test
    void theRegistryHasTheWordWhereTheListsKnowAnotherName() {
        Lists lists = lists(
                actor("ru/mz", Actor.Kind.PERSON, "M. Zakharova (MFA)", "Russia", Layer.OFFICIAL, "Maria Zakharova"));
        assertThat(values(read("Мария Захарова заявила об этом. 扎哈罗娃也这样说。", lists), Field.ACTORS))
                .containsExactly("M. Zakharova (MFA)");
    }

    @Test
    void aNameOfTwoStatesAndAnOrdinaryNewsroomAreNotLookedFor() {
        Lists lists = lists(
                actor("a/mfa", Actor.Kind.ORGANISATION, "Bureau of Letters", "Russia", Layer.OFFICIAL),
                actor("b/mfa", Actor.Kind.ORGANISATION, "Bureau of Letters", "Iran", Layer.OFFICIAL),
                actor("c/paper", Actor.Kind.OUTLET, "Quayside Times", "France", Layer.ORDINARY_MEDIA));
        Incident i = read("The Bureau of Letters wrote to the Quayside Times.", lists);
        assertThat(i.get(Field.ACTORS)).isEmpty();
        assertThat(i.get(Field.STATES)).isEmpty();
        assertThat(lists.notes()).singleElement().asString().contains("Bureau of Letters");
    }

    @Test
    void aNameIsMetAsItIsCalledNotAsAListWritesIt() {
        Lists lists = lists(
                actor("a", Actor.Kind.ORGANISATION, "WEI Xanadu, Ambassador, Permanent Envoy", "China", Layer.OFFICIAL),
                actor("b", Actor.Kind.OUTLET, "News agency: Quayline", "China", Layer.STATE_CONTROLLED),
                actor("c", Actor.Kind.OUTLET, "Harbour Global Network (HGN)", "China", Layer.STATE_CONTROLLED),
                actor("e", Actor.Kind.OUTLET, "Print: Iran", "Iran", Layer.STATE_CONTROLLED),
                actor("d", Actor.Kind.PERSON, "P. Keel (MFA)", "China", Layer.OFFICIAL));
        assertThat(values(
                        read(
                                "Wei Xanadu wrote it, Quayline and HGN printed it, Iran and the MFA of China were silent.",
                                lists),
                        Field.ACTORS))
                .containsExactly("Wei Xanadu", "Quayline", "Harbour Global Network");
    }

    @Test
    void anOutletCalledByACommonWordIsMetOnlyWhereItsStateIsSpokenOf() {
        Lists lists = lists(actor("sg/today", Actor.Kind.OUTLET, "Mizzen", "Singapore", Layer.STATE_CONTROLLED));
        assertThat(read("Mizzen and mast were lost at sea.", lists).get(Field.ACTORS))
                .isEmpty();
        assertThat(read("Mizzen and mast were lost at sea.", lists).get(Field.STATES))
                .isEmpty();
        assertThat(values(read("The government of Singapore used Mizzen to spread it.", lists), Field.ACTORS))
                .contains("Mizzen");
    }

    @Test
    void anActorThatIsAttackedDoesNotAct() {
        Actor ministry = actor("ua/mod", Actor.Kind.ORGANISATION, "Dockyard Ministry", "Ukraine", Layer.OFFICIAL);
        assertThat(read("Hackers attacked the Dockyard Ministry.", lists(ministry))
                        .get(Field.ACTORS))
                .isEmpty();
    }

    @Test
    void anAliasOfAnOperationIsThatOperation() {
        Lists lists =
                lists(actor("net/dg", Actor.Kind.ORGANISATION, "Doppelganger", "Russia", Layer.COVERT, "MirrorMask"));
        assertThat(values(read("MirrorMask cloned the site of a newspaper.", lists), Field.OPERATIONS))
                .containsExactly("Doppelganger");
    }

    @Test
    void aTargetBearsOneNameInEveryScriptAndOnlyWhereItIsAimedAt() {
        Lists lists = lists(
                List.of(),
                List.of(),
                List.of(new Target(
                        "ana", "Ana Marić", "candidate", "", "", List.of("Ana Maric", "Ана Марић"), Validity.ALWAYS)));
        assertThat(values(read("The posts were aimed against Ana Maric.", lists), Field.TARGETS))
                .containsExactly("Ana Marić");
        assertThat(values(read("Выпады против Аны Марић продолжались.", lists), Field.TARGETS))
                .containsExactly("Ana Marić");
        assertThat(values(read("Ana Maric spoke to a full hall.", lists), Field.TARGETS))
                .isEmpty();
    }

    @Test
    void writtenListsReadTheSameAgain() {
        assertThat(Lists.write(folder.resolve("mine"))).isGreaterThan(9);
        Lists mine = Lists.BUILT_IN.with(folder.resolve("mine"));
        String text =
                "On 4 March 2024, Russian state media and Spamouflage spread false stories against Moldova on Facebook with fake accounts.";
        assertThat(read(text, mine)).isEqualTo(read(text, Lists.BUILT_IN));
        assertThatThrownBy(() -> Lists.write(folder.resolve("mine"))).isInstanceOf(WrongUse.class);
    }

    @Test
    void aListReplacesAndAnotherAddsTo() throws IOException {
        Files.writeString(
                folder.resolve("operations-more.tsv"), "# mine\nHarbour Mist\tIran\tHarbour Mist|HarbourMist\n");
        Files.writeString(folder.resolve("techniques-more.tsv"), "T0999\tfoghorn+ (blared|sounded)\n");
        Lists more = Lists.BUILT_IN.with(folder);
        Incident i = read("HarbourMist and Spamouflage met while foghorns blared.", more);
        assertThat(values(i, Field.OPERATIONS)).containsExactly("Harbour Mist", "Spamouflage");
        assertThat(values(i, Field.TECHNIQUES)).contains("T0999");
        Files.move(folder.resolve("operations-more.tsv"), folder.resolve("operations.tsv"));
        assertThat(values(read("HarbourMist and Spamouflage met.", Lists.BUILT_IN.with(folder)), Field.OPERATIONS))
                .containsExactly("Harbour Mist");
    }

    @Test
    void aSlipIsToldWithFileAndLine() throws IOException {
        Path file = folder.resolve("techniques-more.tsv");
        Files.writeString(file, "# remarks\nT0049.001\ttroll (farm|army\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("techniques-more.tsv, line 2: the wording cannot be read");
        Files.writeString(file, "troll\ttrolls\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder)).hasMessageContaining("line 1: the id is troll");
        Files.writeString(file, "T0049 trolls trolls\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder)).hasMessageContaining("1 cells, it takes 2");
        Files.delete(file);
        Files.writeString(folder.resolve("operation.tsv"), "a\tb\tc\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("no list")
                .satisfies(e -> assertThat(((CannotDo) e).help()).contains("operations.tsv"));
    }

    @Test
    void twoFamiliesOfOneNameInAFileAreRefusedAndAnotherFileAddsToOne() throws IOException {
        Path language = Files.createDirectories(folder.resolve("nl"));
        Path file = language.resolve("families-more.tsv");
        Files.writeString(file, "quay\tkade\n# more\nboat\tboot\nquay\tsteiger\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("families-more.tsv, line 4: the family quay stands already at")
                .hasMessageContaining("families-more.tsv, line 1");
        Files.writeString(file, "quay\tkade|steiger\n");
        Files.writeString(language.resolve("families.tsv"), "quay\tdok\n");
        Files.writeString(
                language.resolve("stories.tsv"), "story\tclaim\taan de ({quay}) stond dat [c {clause 8-60}]\n");
        Lists mine = Lists.BUILT_IN.with(folder);
        for (String quay : List.of("dok", "kade", "steiger"))
            assertThat(values(
                            read("Het bericht zei: aan de " + quay + " stond dat het schip van de haven is.", mine),
                            Field.CLAIMS))
                    .as(quay)
                    .containsExactly("het schip van de haven is");
    }

    @Test
    void aCellThatCannotBeIsToldWithWhatItTakes() throws IOException {
        Path file = folder.resolve("events-more.tsv");
        for (String day : List.of("2016-02-31", "2016-6-23", "yesterday", "")) {
            Files.writeString(
                    file, "2016-06-23\t\t1\tvote\tvote on the quay\n" + day + "\t\t1\tvote\tvote on the pier\n");
            assertThatThrownBy(() -> Lists.BUILT_IN.with(folder))
                    .as(day)
                    .hasMessageContaining("line 2: the first day is " + (day.isEmpty() ? "empty" : day))
                    .satisfies(e -> assertThat(((CannotDo) e).help()).contains("2016-06-23"));
        }
        Files.writeString(file, "2016-06-23\t\t1\tvote\tVote on the pier\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder)).hasMessageContaining("the wording is Vote on the pier");
    }

    @Test
    void everyListThatMayBeEditedHasItsShape() throws Exception {
        Path written = folder.resolve("all");
        Lists.write(written);
        assertThat(Lists.BUILT_IN.with(written)).isNotNull();
        Path shipped = Path.of(Lists.class
                        .getResource("/lockstep/documents/lists/names/names.tsv")
                        .toURI())
                .getParent()
                .getParent();
        assertThat(files(written))
                .containsExactlyElementsOf(files(shipped).stream()
                        .filter(f -> !f.matches(".*(notices|page|quotes|dates|smallwords)\\.tsv"))
                        .toList());
    }

    @Test
    void noticesOfOnesOwnAreRefusedNotPassedOver() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("de")).resolve("notices.tsv"), "paywall\t\tnur hier\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder))
                .hasMessageContaining("notices.tsv is no list that is read");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(".tsv"))
                    .map(p -> folder.relativize(p).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aSlipInTheListOfAFieldIsToldWithFileAndLine() throws IOException {
        Path file = Files.createDirectories(folder.resolve("de")).resolve("voices-more.tsv");
        Files.writeString(file, "# mine\nvoice\tstated\t[who {Name}] (murmelte\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("voices-more.tsv, line 2: the wording cannot be read: a ) is missing");
        Files.writeString(file, "voice\tstated\t{Name} murmelte\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder))
                .hasMessageContaining("line 1")
                .hasMessageContaining("[who ...]");
        Files.writeString(file, "voices\tstated\t[who {Name}] murmelte\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder)).hasMessageContaining("line 1: the kind is voices");
        Files.writeString(file, "voice\tstated\t[who {nobody}] murmelte\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder)).hasMessageContaining("no family is called {nobody}");
        Files.move(file, Files.createDirectories(folder.resolve("german")).resolve("voices.tsv"));
        assertThatThrownBy(() -> Lists.BUILT_IN.with(folder)).hasMessageContaining("stands in no folder of lists");
    }

    @Test
    void aLanguageIsOneFolder() throws IOException {
        String text = "Segundo Harbour Watch, contas falsas russas divulgaram boatos contra o governo. "
                + "O ministro Rui Falcão disse que o porto está aberto.";
        assertThat(read(text, Lists.BUILT_IN).get(Field.ASSERTIONS)).isEmpty();
        Path language = Files.createDirectories(folder.resolve("pt"));
        Files.writeString(language.resolve("families-more.tsv"), "who\t({small})? {Name} ({Name}){0,3}\n");
        Files.writeString(
                language.resolve("voices.tsv"),
                "voice\tstated\t^segundo [who {who}]\nvoice\tstated\t[who {who}] (disse|afirmou)\n");
        Files.writeString(language.resolve("actors.tsv"), "actor\tcovert\tcontas falsas (russas|chinesas)\n");
        Files.writeString(language.resolve("targets.tsv"), "target\t\tcontra (o|a) [t governo|oposição]\n");
        Incident i = read(text, Lists.BUILT_IN.with(folder));
        assertThat(values(i, Field.SOURCES)).containsExactly("Harbour Watch", "ministro Rui Falcão");
        assertThat(values(i, Field.ACTORS)).containsExactly("contas falsas russas");
        assertThat(values(i, Field.LAYERS)).containsExactly("covert");
        assertThat(values(i, Field.TARGETS)).containsExactly("governo");
    }
}
