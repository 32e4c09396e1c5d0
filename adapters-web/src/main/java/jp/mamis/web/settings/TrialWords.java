package jp.mamis.web.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.domain.procedures.RuleDifference;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.Wording;

/** In words, in what a filing would go otherwise under other rules. */
final class TrialWords {

    private final Texts t;
    private final SettingsWords settings;
    private final Wording wording;

    TrialWords(Texts t) {
        this.t = t;
        this.settings = new SettingsWords(t);
        this.wording = new Wording(t);
    }

    String of(RuleDifference difference) {
        if (difference instanceof RuleDifference.Refused refused) {
            return t.get("settings.trial.refused", "reason", wording.of(refused.reason()));
        }
        if (difference instanceof RuleDifference.Admitted admitted) {
            return t.get("settings.trial.admitted", "reason", wording.of(admitted.reason()));
        }
        if (difference instanceof RuleDifference.OtherMembership other) {
            return t.get(other.told() ? "settings.trial.told" : "settings.trial.not-told");
        }
        if (difference instanceof RuleDifference.Confirmations other) {
            return changed("settings.workflow", settings.workflow(other.now()), settings.workflow(other.then()));
        }
        if (difference instanceof RuleDifference.Start other) {
            return changed("settings.membershipStart", settings.word(other.now()), settings.word(other.then()));
        }
        if (difference instanceof RuleDifference.Documents other) {
            return changed("settings.documents", names(other.now()), names(other.then()));
        }
        if (difference instanceof RuleDifference.Exemptions other) {
            return changed("settings.exemptions", exemptions(other.now()), exemptions(other.then()));
        }
        RuleDifference.Answering other = (RuleDifference.Answering) difference;
        return changed(
                "settings.answerDays",
                t.get("settings.days", "days", other.now().days()),
                t.get("settings.days", "days", other.then().days()));
    }

    private String names(List<String> documents) {
        return documents.isEmpty()
                ? t.get("settings.documents.none")
                : String.join(t.get("settings.separator"), documents);
    }

    /** With what each spares, since that may be all that changes; what has to be asked for says so. */
    private String exemptions(List<OwnExemption> exemptions) {
        return exemptions.isEmpty()
                ? t.get("settings.trial.no-exemption")
                : exemptions.stream()
                        .map(own -> t.get(
                                own.isOnRequest() ? "settings.trial.on-request" : "settings.trial.exemption",
                                Map.of("name", own.name(), "spares", own.spares())))
                        .collect(Collectors.joining(t.get("settings.separator")));
    }

    private String changed(String what, String now, String then) {
        return t.get("settings.trial.changed", Map.of("what", t.get(what), "now", now, "then", then));
    }
}
