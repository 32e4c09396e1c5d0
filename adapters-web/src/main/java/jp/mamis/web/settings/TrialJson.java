package jp.mamis.web.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.procedures.RuleTrials;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.web.page.Texts;

/**
 * What prepared rules would change for what a body has still to decide.
 *
 * @param open      how many filings they were tried on
 * @param differing how many of them would go otherwise
 * @param filings   those, by reference number
 * @param deadEnds  codes of the bodies that nobody could join from that day on
 */
public record TrialJson(LocalDate validFrom, int open, int differing, List<FilingJson> filings, List<String> deadEnds) {

    /** @param differences in words of the language asked for */
    public record FilingJson(
            UUID id, String reference, OfficeState state, Instant submittedAt, List<String> differences) {}

    static TrialJson of(RuleTrials.Trial trial, Texts t) {
        TrialWords words = new TrialWords(t);
        return new TrialJson(
                trial.prepared().validFrom(),
                trial.open(),
                trial.differing().size(),
                trial.differing().stream()
                        .map(line -> new FilingJson(
                                line.id().value(),
                                line.reference(),
                                line.state(),
                                line.submittedAt(),
                                line.differences().stream().map(words::of).toList()))
                        .toList(),
                trial.deadEnds().stream().map(body -> body.code().text()).toList());
    }
}
