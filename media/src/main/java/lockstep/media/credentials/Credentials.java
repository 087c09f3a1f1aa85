package lockstep.media.credentials;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.media.credentials.container.Contents;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.MediaFile;
import lockstep.media.credentials.jumbf.JumbfBox;
import lockstep.media.credentials.status.Steps;
import lockstep.media.credentials.trust.TrustLists;
import lockstep.model.CannotDo;

/**
 * Reads and validates content credentials (C2PA 1.x and 2.x). Nothing is fetched: manifests, keys and answers on revocation that lie
 * elsewhere are said to lie there. A damaged or hostile file gives a report with the grade {@link Grade#UNREADABLE} or
 * {@link Grade#BROKEN}, never an exception; only a file that cannot be opened is one. Cost: one pass over the file for its hash.
 */
public final class Credentials {
    private final TrustLists trust;
    private final Instant now;

    private Credentials(TrustLists trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    public static CredentialReport read(Path file, TrustLists trust) {
        return read(file, trust, Clock.systemUTC().instant());
    }

    /** @param now the time at which certificates without a time stamp must be valid */
    public static CredentialReport read(Path file, TrustLists trust, Instant now) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return read(channel, trust, now);
        } catch (IOException unreadable) {
            throw new CannotDo(file + " cannot be read", "give a file that is there", unreadable);
        }
    }

    public static CredentialReport read(SeekableByteChannel file, TrustLists trust, Instant now) throws IOException {
        return new Credentials(trust, now).report(new FileBytes(file), Optional.empty(), List.of());
    }

    /** A file whose manifest lies beside it. */
    public static CredentialReport beside(SeekableByteChannel file, byte[] manifest, TrustLists trust, Instant now)
            throws IOException {
        return new Credentials(trust, now).report(new FileBytes(file), Optional.of(manifest), List.of());
    }

    /** A video in pieces: the first file, which holds the manifest, and its fragments. */
    public static CredentialReport pieces(
            SeekableByteChannel first, List<SeekableByteChannel> fragments, TrustLists trust, Instant now)
            throws IOException {
        List<FileBytes> files = new ArrayList<>();
        for (SeekableByteChannel one : fragments) {
            files.add(new FileBytes(one));
        }
        return new Credentials(trust, now).report(new FileBytes(first), Optional.empty(), files);
    }

    private CredentialReport report(FileBytes file, Optional<byte[]> beside, List<FileBytes> fragments) {
        Contents contents = Contents.unknown();
        try {
            contents = MediaFile.read(file);
            Optional<byte[]> store = beside.or(contents::store);
            return store.isPresent() ? checked(file, contents, store.get(), fragments) : without(contents);
        } catch (Damage damaged) {
            return unread(contents, damaged.getMessage());
        } catch (IOException | IllegalArgumentException | StackOverflowError damaged) {
            return unread(contents, "the file cannot be read: " + damaged);
        }
    }

    private CredentialReport checked(FileBytes file, Contents contents, byte[] bytes, List<FileBytes> fragments)
            throws IOException {
        ManifestStore store;
        try {
            store = ManifestStore.read(bytes);
        } catch (Damage damaged) {
            return unread(contents, damaged.getMessage());
        }
        var check = new ManifestCheck(store, trust, now);
        List<ManifestReport> manifests = new ArrayList<>();
        manifests.add(check.active(new HardBinding(file, contents, fragments)));
        for (JumbfBox other : store.others()) {
            manifests.add(check.ingredient(other));
        }
        manifests.set(0, manifests.get(0).with(LaterFaults.of(manifests)));
        ManifestReport active = manifests.get(0);
        return new CredentialReport(contents.format(), grade(active), manifests, List.of(), Optional.empty(), lists());
    }

    private static Grade grade(ManifestReport active) {
        List<String> faults = active.faults().stream().map(s -> s.code()).toList();
        if (!faults.isEmpty()) {
            boolean unread = faults.stream().allMatch(f -> f.startsWith("lockstep."));
            return unread ? Grade.UNREADABLE : Grade.BROKEN;
        }
        boolean listed = active.signer().flatMap(Signer::list).isPresent();
        return listed ? Grade.TRUSTED : Grade.UNLISTED;
    }

    private CredentialReport without(Contents contents) {
        Optional<String> named = contents.xmp().flatMap(RemoteManifest::address);
        Optional<String> remote = named.filter(a -> !a.startsWith("self#"));
        var steps = new Steps();
        if (remote.isPresent()) {
            steps.note("manifest.inaccessible", remote.get(), "the manifest lies elsewhere and was not fetched");
        } else if (named.isPresent()) {
            steps.note(
                    "lockstep.manifest.removed",
                    named.get(),
                    "XMP names a manifest in the file, and none is there any more");
        }
        return new CredentialReport(contents.format(), Grade.NONE, List.of(), steps.taken(), remote, lists());
    }

    private CredentialReport unread(Contents contents, String why) {
        var steps = new Steps();
        steps.fails("lockstep.file.unreadable", "", why);
        return new CredentialReport(
                contents.format(), Grade.UNREADABLE, List.of(), steps.taken(), Optional.empty(), lists());
    }

    private List<String> lists() {
        return trust.lists().stream().map(SignatureCheck::listName).toList();
    }
}
