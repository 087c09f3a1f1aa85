package lockstep.casework.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lockstep.casework.files.FilesInOrder;
import lockstep.media.credentials.CredentialReport;
import lockstep.media.credentials.Credentials;
import lockstep.media.credentials.Grade;
import lockstep.media.credentials.ManifestReport;
import lockstep.media.credentials.Statement;
import lockstep.media.credentials.container.Contents;
import lockstep.media.credentials.status.Step;
import lockstep.media.credentials.status.StepResult;
import lockstep.media.credentials.trust.TrustList;
import lockstep.media.credentials.trust.TrustLists;
import lockstep.media.metadata.Fact;
import lockstep.media.metadata.FileFacts;
import lockstep.model.CannotDo;

/** What media files say of their making, file by file. Nothing is fetched, and no file is changed. */
public final class MediaFiles {
    /** The grade of a file in no format that is read. */
    public static final String OTHER = "other";

    private MediaFiles() {}

    /**
     * One thing that a file says, or that is said of it.
     *
     * @param file its path, as it was found
     * @param kind {@code credentials}, {@code statement}, {@code fact}, {@code note} or {@code fault}; the first of a file is its grade
     * @param about of credentials the grade ({@link Grade#word} or {@value #OTHER}), of others what they are about
     * @param name of the field or status code; empty where there is none
     * @param value what is said
     * @param by who says it: the signer of a manifest, or nobody, for anybody can write it
     * @param where where in the file it stands
     * @param model whether these words are marks of making by a trained model
     */
    public record Said(
            String file,
            String kind,
            String about,
            String name,
            String value,
            String by,
            String where,
            boolean model) {}

    /** Files, and all files in folders, in order of path; hidden ones are left out. */
    public static List<Path> in(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) throw new CannotDo("no such file: " + path, "give files, or folders of files");
            try (Stream<Path> walk = Files.walk(path)) {
                walk.filter(Files::isRegularFile)
                        .filter(f -> f.equals(path)
                                || !String.valueOf(f.getFileName()).startsWith("."))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException unreadable) {
                throw new CannotDo(path + " cannot be looked through", "check its rights", unreadable);
            }
        }
        return files;
    }

    /**
     * Lists of whom to trust.
     *
     * @param given a file each, or the day that the list is of and the file: {@code 2026-01-20=list.pem}
     */
    public static TrustLists trust(List<String> given) {
        List<TrustList> lists = new ArrayList<>();
        for (String one : given) {
            int equals = one.indexOf('=');
            Path file = Path.of(one.substring(equals + 1));
            lists.add(TrustList.read(String.valueOf(file.getFileName()), one.substring(0, Math.max(0, equals)), file));
        }
        return TrustLists.of(lists);
    }

    /** Reads files, some at a time, and hands over what each says, in their order; one that cannot be read says so. */
    public static void each(List<Path> files, TrustLists trust, Consumer<List<Said>> take) {
        FilesInOrder.each(files, file -> of(file, trust), take);
    }

    private static List<Said> of(Path file, TrustLists trust) {
        String name = file.toString();
        try {
            CredentialReport report = Credentials.read(file, trust);
            boolean other = report.format().equals(Contents.unknown().format()) && report.grade() == Grade.NONE;
            if (!other) return of(name, report, FileFacts.read(file));
            String why = "no picture, video or document in a format that is read";
            return List.of(new Said(name, "credentials", OTHER, "", why, "", "", false));
        } catch (RuntimeException | StackOverflowError unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            return List.of(new Said(name, "credentials", Grade.UNREADABLE.word(), "", why, "", "", false));
        }
    }

    private static List<Said> of(String file, CredentialReport report, FileFacts facts) {
        List<Said> said = new ArrayList<>();
        Grade grade = report.gradeWith(facts);
        String says = grade == report.grade() ? report.says() : "the file " + grade.says();
        String signer = report.active()
                .flatMap(ManifestReport::signer)
                .map(s -> s.name())
                .orElse("");
        said.add(new Said(file, "credentials", grade.word(), "", says, signer, "", false));
        for (ManifestReport manifest : report.manifests()) {
            for (Statement one : manifest.statements())
                said.add(new Said(file, "statement", one.about(), "", one.value(), one.by(), one.where(), one.ai()));
            for (Step one : manifest.faults()) said.add(step(file, one));
        }
        for (Step one : report.steps()) said.add(step(file, one));
        for (Fact one : facts.facts()) {
            String about = one.about().name().toLowerCase(Locale.ROOT);
            said.add(new Said(file, "fact", about, one.name(), one.value(), "", one.where(), one.isAi()));
        }
        for (String one : facts.faults()) said.add(new Said(file, "fault", "metadata", "", one, "", "", false));
        return said;
    }

    private static Said step(String file, Step step) {
        String kind = step.outcome() == StepResult.FAILS ? "fault" : "note";
        return new Said(file, kind, "credentials", step.code(), step.says(), "", step.where(), false);
    }
}
