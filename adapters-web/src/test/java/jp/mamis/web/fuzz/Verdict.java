package jp.mamis.web.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.mamis.application.fuzz.Hostile;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {

    private static final Pattern INSIDE = Pattern.compile("\\bat (java|jakarta|jp\\.mamis|org|com|fish)\\.[\\w.$/]+\\("
            + "|[a-z]\\.[A-Z]\\w*(Exception|Error)\\b|Caused by:|org\\.(glassfish|eclipse|postgresql)"
            + "|SQLState|PSQLException|EclipseLink|Payara|GlassFish|Grizzly");

    /** What was typed has become an attribute: in the text between tags, quotes may stand as they are. */
    private static final Pattern BROKEN_OUT =
            Pattern.compile("<[a-zA-Z][\\w-]*+(?:\\s+(?!onzq7)[\\w:-]++(?:=\"[^\"]*+\")?+)*+\\s+onzq7=");

    private Verdict() {}

    static List<String> on(Wire.Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() == -1) {
            faults.add("no answer in " + Wire.DEADLINE.toSeconds() + " s");
        }
        if (answer.status() == 0) {
            faults.add("hung up without an answer");
        }
        if (answer.status() >= 500) {
            faults.add("a fault of the server");
        }
        if (INSIDE.matcher(answer.body()).find()) {
            faults.add("shows its inside");
        }
        if (!answer.all(Hostile.SMUGGLED).isEmpty()) {
            faults.add("has a header that was smuggled in");
        }
        if (answer.isPage()) {
            Hostile.UNESCAPED.stream()
                    .filter(answer.body()::contains)
                    .forEach(hole -> faults.add("shows unescaped " + hole));
            if (BROKEN_OUT.matcher(answer.body()).find()) {
                faults.add("lets what was typed become an attribute");
            }
        } else if (answer.header("Content-Type").isEmpty() && !answer.body().isEmpty()) {
            faults.add("does not say of which type its body is");
        }
        return faults;
    }
}
