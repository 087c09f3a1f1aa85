package lockstep.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house looks like its picture: every arrow points down; there is no circle of packages, and few and small ones of files. */
class HouseTest {
    private static final int LARGEST = 3;

    /** How many circles there are; the number only falls. */
    private static final int MANY = 26;

    /** Rooms with a circle that is still larger, and how many files it has at most; the list only shrinks. */
    private static final Map<String, Integer> STILL = Map.of("lockstep.analyses.coordination", 7, "lockstep.worlds", 5);

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("lockstep");
    }

    @Test
    void kernelsKnowNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("lockstep.kernels..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "lockstep.kernels..", "org.jspecify..")
                .check(house);
    }

    @Test
    void wordsTakeOnlyShapesFromTheNumbers() {
        classes()
                .that()
                .resideInAPackage("lockstep.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "lockstep.model..", "lockstep.kernels.shape..", "org.jspecify..")
                .check(house);
    }

    @Test
    void wingsDoNotKnowOneAnother() {
        String[] wings = {
            "ingest", "store", "analyses", "report", "exchange", "worlds", "language", "documents", "registry", "media"
        };
        for (String wing : wings) {
            String[] others = java.util.Arrays.stream(wings)
                    .filter(w -> !w.equals(wing))
                    .map(w -> "lockstep." + w + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("lockstep." + wing + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .because("wings do not know one another; the roof brings them together")
                    .check(house);
        }
    }

    @Test
    void wingsDoNotKnowWhatIsBuiltOnThem() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "lockstep.app..",
                        "lockstep.bench..",
                        "lockstep.console..",
                        "lockstep.serve..",
                        "lockstep.casework..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("lockstep.casework..")
                .because("casework stands on the wings; the roofs stand on casework")
                .check(house);
    }

    @Test
    void whatACaseDoesKnowsNoSurface() {
        noClasses()
                .that()
                .resideInAPackage("lockstep.casework..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "lockstep.app..",
                        "lockstep.bench..",
                        "lockstep.console..",
                        "lockstep.serve..",
                        "lockstep.worlds..",
                        "picocli..",
                        "com.sun.net.httpserver..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.io.Console.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.io.PrintStream.class)
                .because("an act returns what became of it and tells a listener; a surface prints, asks and answers")
                .check(house);
    }

    @Test
    void nobodyBelowKnowsTheRoof() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lockstep.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lockstep.app..")
                .check(house);
    }

    @Test
    void theCommandLineStandsOnBenchmarksAndBothOnTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackages("lockstep.app..", "lockstep.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lockstep.bench..")
                .because("the command line offers the benchmarks; nobody else knows them")
                .check(house);
        noClasses()
                .that()
                .resideOutsideOfPackages("lockstep.app..", "lockstep.bench..", "lockstep.console..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lockstep.console..")
                .because("the server has no terminal")
                .check(house);
    }

    @Test
    void onlyTheCommandLineKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("lockstep.app..", "lockstep.serve..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lockstep.serve..")
                .check(house);
    }

    @Test
    void noPackagesOfAModuleStandInACircle() {
        for (String module : new String[] {
            "kernels",
            "model",
            "ingest",
            "store",
            "analyses",
            "report",
            "exchange",
            "worlds",
            "language",
            "documents",
            "registry",
            "media",
            "casework",
            "serve",
            "console",
            "bench",
            "app"
        }) {
            slices().matching("lockstep." + module + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @Test
    void roomsOfTheStoreStandOnItsFileAndNoneKnowsTheWholeCase() {
        classes()
                .that()
                .resideInAPackage("lockstep.store.*..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("lockstep.store")
                .because("a case is put together of its rooms, and not the other way round")
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("lockstep.store.file..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "lockstep.store.accounts..",
                        "lockstep.store.articles..",
                        "lockstep.store.intake..",
                        "lockstep.store.narratives..",
                        "lockstep.store.people..",
                        "lockstep.store.received..",
                        "lockstep.store.registry..",
                        "lockstep.store.runs..",
                        "lockstep.store.words..")
                .check(house);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "lockstep.store.articles..",
                        "lockstep.store.narratives..",
                        "lockstep.store.received..",
                        "lockstep.store.registry..",
                        "lockstep.store.runs..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lockstep.store.people..")
                .because("what people did is written down above what it is about")
                .check(house);
    }

    @Test
    void onlyTheRoofPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("lockstep.app..", "lockstep.bench..", "lockstep.console..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(house);
    }

    @Test
    void nothingIsNamedForHavingNoName() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(house);
    }

    private static String room(List<String> circle) {
        return circle.get(0).substring(0, circle.get(0).lastIndexOf('.'));
    }

    @Test
    void noCircleHasMoreThanThreeFilesButThoseThatAreToBeOpened() {
        List<List<String>> large = FileCircles.in(FileCircles.needs(house)).stream()
                .filter(c -> c.size() > LARGEST)
                .toList();
        assertThat(large.stream().filter(c -> c.size() > STILL.getOrDefault(room(c), LARGEST)))
                .as("a circle of files: let one of them need less, or take what two need into a third")
                .isEmpty();
        assertThat(large.stream().map(HouseTest::room))
                .as("rooms that have no large circle any more stand in the list no longer")
                .containsAll(STILL.keySet());
    }

    @Test
    void thereAreNoMoreCirclesThanThereWere() {
        assertThat(FileCircles.in(FileCircles.needs(house))).hasSizeLessThanOrEqualTo(MANY);
    }

    @Test
    void aCircleIsFoundThroughOthersAndAChainIsNone() {
        Map<String, Set<String>> made = Map.of(
                "a",
                Set.of("b"),
                "b",
                Set.of("c"),
                "c",
                Set.of("a", "d"),
                "d",
                Set.of("e"),
                "e",
                Set.of(),
                "f",
                Set.of("f", "a"));
        assertThat(FileCircles.in(made)).containsExactly(List.of("a", "b", "c"));
        assertThat(FileCircles.in(Map.of("a", Set.of("b"), "b", Set.of("a"), "c", Set.of("d"), "d", Set.of("c"))))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }
}
