package io.raygate.applications;

/** Makes text of any origin fit for a column. */
final class Text {

    private Text() {}

    /** At most {@code longest} characters, without control characters. */
    static String storable(String text, int longest) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }
}
