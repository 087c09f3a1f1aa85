package lockstep.media.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Facts while a file is read. */
final class FactsDraft {
    private static final int MOST = 2000;

    private final List<Fact> facts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<ExactPlace> place = Optional.empty();
    private Optional<byte[]> thumbnail = Optional.empty();

    void add(Fact.About about, String name, String value, String where) {
        String stripped = value.replace('\0', ' ').strip();
        if (!stripped.isEmpty() && facts.size() < MOST) {
            facts.add(new Fact(about, name, stripped, where));
        }
    }

    void fault(String says) {
        faults.add(says);
    }

    /** Keeps a place apart, and says it to a degree. */
    void place(double latitude, double longitude, String where) {
        if (Double.isNaN(latitude) || Double.isNaN(longitude) || latitude == 0 && longitude == 0) {
            return;
        }
        if (place.isEmpty()) {
            place = Optional.of(new ExactPlace(latitude, longitude, where));
        }
        String about = String.format(
                Locale.ROOT,
                "about %d° %s, %d° %s",
                Math.abs(Math.round(latitude)),
                latitude < 0 ? "S" : "N",
                Math.abs(Math.round(longitude)),
                longitude < 0 ? "W" : "E");
        add(Fact.About.PLACE, "position", about, where);
    }

    void thumbnail(byte[] jpeg) {
        thumbnail = Optional.of(jpeg);
    }

    List<Fact> facts() {
        return facts;
    }

    List<String> faults() {
        return faults;
    }

    Optional<ExactPlace> place() {
        return place;
    }

    Optional<byte[]> thumbnail() {
        return thumbnail;
    }
}
