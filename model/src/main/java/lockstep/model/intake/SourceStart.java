package lockstep.model.intake;

import java.util.Map;

/**
 * What is known of a source before its rows are read.
 *
 * @param file path as it was given
 * @param member path within the archive, or empty
 * @param format id of the format it is read as
 * @param settings how it is read: mapping, time format, set values
 */
public record SourceStart(String file, String member, String format, Map<String, String> settings) {
    public SourceStart {
        settings = Map.copyOf(settings);
    }
}
