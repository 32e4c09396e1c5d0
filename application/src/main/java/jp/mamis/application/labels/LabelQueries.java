package jp.mamis.application.labels;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.addressees.Addressee;
import jp.mamis.application.addressees.Addressees;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberQueries;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.LetterRules;

/** Labels for the members of a body's list, for its staff: logged like the list saved as a file, part by part. */
public final class LabelQueries {

    private final Foundation foundation;
    private final MemberQueries queries;
    private final Addressees addressees;
    private final RuleBook rules;
    private final Freshness freshness;

    /** Wired over the given ports. */
    public static LabelQueries of(Foundation foundation, Ports ports, MemberQueries queries, Freshness freshness) {
        return new LabelQueries(foundation, queries, new Addressees(ports), ports.rules(), freshness);
    }

    LabelQueries(
            Foundation foundation, MemberQueries queries, Addressees addressees, RuleBook rules, Freshness freshness) {
        this.freshness = freshness;
        this.foundation = foundation;
        this.queries = queries;
        this.addressees = addressees;
        this.rules = rules;
    }

    /**
     * A part of the list as labels, begun by nobody without a fresh proof. Of who has left, as of the last day.
     *
     * @param format what they are made as, for the log
     */
    public Outcome<Slice<AddressLabel>> labels(
            AssociationId body, MemberIndex.Filter filter, LocalDate day, Page page, String format, Caller caller) {
        return queries.exported(body, filter, day, page, format, caller)
                .map(listed -> foundation.work().readOnly(() -> labels(listed, body, day)));
    }

    /** The same of today. */
    public Outcome<Slice<AddressLabel>> labels(
            AssociationId body, MemberIndex.Filter filter, Page page, String format, Caller caller) {
        return labels(body, filter, foundation.time().today(), page, format, caller);
    }

    /** A part of today's list for a program, which keeps the cursor itself: none without a fresh proof. */
    public Outcome<Slice<AddressLabel>> part(AssociationId body, MemberIndex.Filter filter, Page page, Caller caller) {
        return foundation
                .answered(freshness.judge(caller, foundation.time().now()), body, body.value(), caller)
                .then(fresh -> labels(body, filter, page, "labels", fresh));
    }

    private Slice<AddressLabel> labels(Slice<MemberLine> listed, AssociationId body, LocalDate day) {
        LetterRules letters = rules.on(body, day).letters();
        Map<PersonId, Addressee> to = addressees.of(
                listed.rows().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                MemberLine::person, line -> shown(line.lastDay(), day), (one, same) -> one)),
                body,
                letters.labels().address());
        return listed.map(
                line -> label(line, Optional.ofNullable(to.get(line.person())).orElseThrow(), letters));
    }

    private static AddressLabel label(MemberLine line, Addressee to, LetterRules letters) {
        return new AddressLabel(
                line.person(),
                to.name(),
                letters.honorific(),
                to.place().flatMap(Addressee.Place::firm),
                to.place().map(place -> new AddressLabel.Place(place.destination(), place.address())));
    }

    private static LocalDate shown(Optional<LocalDate> lastDay, LocalDate day) {
        return lastDay.filter(last -> last.isBefore(day)).orElse(day);
    }
}
