package lockstep.media.metadata;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lockstep.media.credentials.container.Contents;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.MediaFile;
import lockstep.model.CannotDo;

/**
 * What a file says of its making, beside credentials.
 *
 * @param format short name of the format
 * @param facts what it says, in the order of the file; places are rounded to a degree, some 100 km
 * @param place the exact place, where one is said
 * @param thumbnail the small picture that EXIF embeds, a JPEG; one unlike the picture was left by an edit
 * @param faults what could not be read
 */
public record FileFacts(
        String format, List<Fact> facts, Optional<ExactPlace> place, Optional<byte[]> thumbnail, List<String> faults) {
    public FileFacts {
        facts = List.copyOf(facts);
        faults = List.copyOf(faults);
    }

    /** Whether the file bears marks of making by a trained model, or of a kind of source, that anybody could have written. */
    public boolean declaresMaking() {
        return facts.stream().anyMatch(f -> f.about() == Fact.About.SOURCE || f.about() == Fact.About.GENERATOR);
    }

    /** Reads a file; damage is told among the faults, and only a file that cannot be opened is an exception. */
    public static FileFacts read(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return read(channel);
        } catch (IOException unreadable) {
            throw new CannotDo(file + " cannot be read", "give a file that is there", unreadable);
        }
    }

    public static FileFacts read(SeekableByteChannel channel) throws IOException {
        var file = new FileBytes(channel);
        var draft = new FactsDraft();
        Contents contents = Contents.unknown();
        try {
            contents = MediaFile.read(file);
            contents.xmp().ifPresent(x -> XmpFacts.read(x, draft));
            read(file, contents, draft);
        } catch (Damage damaged) {
            draft.fault(String.valueOf(damaged.getMessage()));
        } catch (IOException | RuntimeException damaged) {
            draft.fault("the file cannot be read: " + damaged);
        }
        return new FileFacts(contents.format(), draft.facts(), draft.place(), draft.thumbnail(), draft.faults());
    }

    private static void read(FileBytes file, Contents contents, FactsDraft draft) throws IOException {
        switch (contents.format()) {
            case "jpeg", "tiff", "webp" -> ExifFacts.read(file, contents, draft);
            case "png" -> {
                ExifFacts.read(file, contents, draft);
                PngFacts.read(file, contents.parts(), draft);
            }
            case "gif", "svg", "pdf", "font", "c2pa", "unknown" -> {}
            default -> BmffFacts.read(file, contents.format(), draft);
        }
    }
}
