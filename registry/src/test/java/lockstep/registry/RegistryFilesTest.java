package lockstep.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lockstep.model.WrongUse;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryFilesTest {
    @TempDir
    Path folder;

    private Registry read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return RegistryFiles.read(file, Optional.empty()).get(0).registry();
    }

    @Test
    void aFlatTableGivesActorsWithTheirHandlesAndDomains() throws IOException {
        Registry r = read("missions.csv", """
                handle,platform,domain,name,state,layer,role,valid_from,valid_to
                @North_One,twitter,,North mission,North,official,mission,2019-01-01,
                ,,https://www.North-Wire.example/en/,North wire,North,state-controlled,agency,,
                """);
        assertThat(r.list()).isEqualTo("missions");
        assertThat(r.actors()).extracting(a -> a.layer()).containsExactly(Layer.OFFICIAL, Layer.STATE_CONTROLLED);
        assertThat(r.marks())
                .extracting(
                        m -> m.platform() + " " + m.value() + " " + m.valid().words())
                .containsExactly("x north_one from 2019-01-01", " north-wire.example ");
        assertThat(r.notes()).isEmpty();
    }

    @Test
    void covertAndAlignedNeedASourceAndADateElseTheyAreUnknown() throws IOException {
        Registry r = read("x.csv", """
                domain,state,layer,source,source_date
                a.example,North,covert,Some report,2024-01
                b.example,North,covert,Some report,
                c.example,North,state-aligned,,2024-01-05
                """);
        assertThat(r.actors()).extracting(a -> a.layer()).containsExactly(Layer.COVERT, Layer.UNKNOWN, Layer.UNKNOWN);
        assertThat(r.notes()).hasSize(2).allMatch(n -> n.contains("without a source and a date"));
    }

    @Test
    void rowsThatContradictOneAnotherAreNamedWithBothLines() throws IOException {
        Registry r = read("x.csv", """
                actor,handle,platform,state,layer
                n,one,x,North,official
                n,two,x,South,official
                """);
        assertThat(r.marks()).hasSize(1);
        assertThat(r.notes()).singleElement().asString().contains("line 3", "line 2", "North", "South");
    }

    @Test
    void aHandleThatChangedHandsIsNoContradiction() throws IOException {
        String rows = """
                actor,handle,platform,state,layer,valid_from,valid_to
                n,one,x,North,official,2019-01-01,2020-06-30
                s,one,x,South,official,%s,
                """;
        assertThat(read("x.csv", String.format(rows, "2020-07-01")).notes()).isEmpty();
        assertThat(read("x.csv", String.format(rows, "2020-06-30")).notes())
                .singleElement()
                .asString()
                .contains("two actors' at the same time");
    }

    @Test
    void rowsThatCannotBeReadAreCountedAndToldNotLost() throws IOException {
        Registry r = read("x.csv", """
                handle,platform,layer,valid_from
                one,x,offcial,
                two,x,official,12 March 2020
                ,x,official,
                four,x,official,2020-03-12
                """);
        assertThat(r.marks()).hasSize(1);
        assertThat(r.notes()).hasSize(2);
        assertThat(String.join("\n", r.notes())).contains("offcial", "12 March 2020", "line 4");
    }

    @Test
    void aListIsWrittenAndReadBackTheSame() throws IOException {
        Registry one = read("x.csv", """
                actor,handle,platform,domain,name,aliases,kind,state,layer,role,valid_from,valid_to,source,source_date,note
                n,one,x,a.example,"Ministry, north",Северное|北方,organisation,North,covert,ministry,2019-01-01,2020-06-30,R,2021,"said, so"
                """);
        Path out = folder.resolve("out");
        RegistryFiles.write(one, out);
        Registry again = RegistryFiles.read(out, Optional.empty()).get(0).registry();
        assertThat(again.actors()).isEqualTo(one.actors());
        assertThat(again.marks()).containsExactlyInAnyOrderElementsOf(one.marks());
        assertThat(again.notes()).isEmpty();
    }

    @Test
    void sitesOfConcernThatArePlainNewsAreOrdinaryMediaAndTheOthersUnknown() throws IOException {
        Registry r = read("concern.csv", """
                Threat Actor,Domain,Name,Source
                ,https://daily.example,Daily,Wikidata All News
                ,https://odd.example,,EuVsDisinfo
                ,https://www.youtube.com,,EuVsDisinfo
                """);
        assertThat(r.general()).isTrue();
        assertThat(r.actors())
                .extracting(a -> a.layer())
                .containsExactly(Layer.ORDINARY_MEDIA, Layer.UNKNOWN, Layer.UNKNOWN);
        assertThat(r.marks()).extracting(m -> m.value()).containsExactly("daily.example", "odd.example");
        assertThat(r.notes()).singleElement().asString().contains("1 domain is a platform, no outlet", "youtube.com");
    }

    @Test
    void aWholeDomainIsOneHoweverItsRowIsToBeMatched() throws IOException {
        Registry r = read("ops.csv", """
                operation,domain,match_type,identified_date,source,tags_fr
                Lamp,lamp-news.example,contains,2024-05-23,A report,Russie
                Lamp,fr.lamp-news.example,exact,2024-05-23,A report,Russie
                Lamp,*.harbour.example,suffix,2024-05-23,A report,Russie
                Lamp,topstories,contains,2024-05-23,A report,Russie
                Lamp,lamp-*.example,pattern,2024-05-23,A report,Russie
                """);
        assertThat(r.marks())
                .extracting(m -> m.value())
                .containsExactly("lamp-news.example", "fr.lamp-news.example", "harbour.example");
        assertThat(r.notes()).singleElement().asString().contains("parts of names", "topstories", "line 5");
    }

    @Test
    void anOddFileDoesNotStopAFolder() throws IOException {
        Path lists = java.nio.file.Files.createDirectories(folder.resolve("lists"));
        java.nio.file.Files.writeString(
                lists.resolve("a.csv"), "indicator_type,indicator_content,domain_name\nip,1,\n");
        java.nio.file.Files.writeString(lists.resolve("b.csv"), "handle,platform,state\none,x,North\n");
        java.nio.file.Files.writeString(lists.resolve("c.json"), "{\"broken\": ");
        java.nio.file.Files.writeString(lists.resolve("d.csv"), "x,y\n1,2\n");
        var odd = new java.util.ArrayList<String>();
        assertThat(RegistryFiles.read(lists, Optional.empty(), odd::add)).hasSize(1);
        assertThat(odd).hasSize(3);
        assertThat(odd.get(0)).contains("a.csv", "technical traces", "no place");
        assertThat(odd.get(1)).contains("c.json");
        assertThat(odd.get(2)).contains("d.csv", "[x, y]");
    }

    @Test
    void aTableWithoutKnownColumnsIsRefusedWithWhatItTakes() {
        assertThatThrownBy(() -> read("x.csv", "a,b\n1,2\n"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("[a, b]");
    }
}
