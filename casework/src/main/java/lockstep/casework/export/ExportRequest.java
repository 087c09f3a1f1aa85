package lockstep.casework.export;

/**
 * What is to go out.
 *
 * @param form id of an export, as gexf or stix-opencti
 * @param run id of the run; empty for the usual one, see {@link ExportedRuns}
 * @param keptOnly only ties that the backbone keeps
 * @param latest of what was received as STIX only the newest version of each object
 * @param soundOnly of what was received as STIX only what keeps the standard
 */
public record ExportRequest(String form, String run, boolean keptOnly, boolean latest, boolean soundOnly) {
    /** The form and the run, and everything of them. */
    public static ExportRequest of(String form, String run) {
        return new ExportRequest(form, run, false, false, false);
    }

    boolean isStix() {
        return form.equals("stix") || form.equals("stix-opencti");
    }
}
