package lockstep.report.exports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The phase of the DISARM framework that a technique belongs to; a technique below another belongs where that one does. */
final class Disarm {
    /** Phases with the numbers of the techniques that our analyses and the reader of articles name. */
    private static final String PHASES = """
            plan-objectives 0002 0066 0075 0076 0077 0078 0079 0135 0136 0137 0138 0139 0140
            target-audience-analysis 0072 0080 0081
            develop-narratives 0003 0004 0006 0022 0040 0068 0082 0083
            develop-content 0015 0019 0023 0084 0085 0086 0087 0088 0089
            establish-assets 0010 0014 0065 0091 0092 0093 0094 0095 0096 0113 0145 0146 0147 0148 0149 0150
            establish-legitimacy 0011 0097 0098 0099 0100 0143
            microtarget 0018 0101 0102
            select-channels-and-affordances 0029 0104 0105 0109 0110 0111 0112
            conduct-pump-priming 0020 0042 0044 0045 0046
            deliver-content 0114 0115 0116 0117
            maximise-exposure 0039 0049 0118 0119 0120 0121 0122
            drive-online-harms 0047 0048 0123 0124 0125
            drive-offline-activity 0017 0057 0061 0126 0127
            persist-in-the-information-environment 0059 0060 0128 0129 0130 0131
            """;

    private static final Map<String, String> BY_TECHNIQUE = table();

    private Disarm() {}

    /** The phase as DISARM's own lists spell it; nothing for a technique that is not in the table. */
    static Optional<String> phase(String technique) {
        String parent = technique.length() > 5 ? technique.substring(0, 5) : technique;
        return Optional.ofNullable(BY_TECHNIQUE.get(parent));
    }

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        for (String line : PHASES.lines().toList()) {
            String[] words = line.strip().split(" ");
            for (int i = 1; i < words.length; i++) table.putIfAbsent("T" + words[i], words[0]);
        }
        return table;
    }
}
