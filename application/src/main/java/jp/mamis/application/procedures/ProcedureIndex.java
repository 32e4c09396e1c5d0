package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.HalfWidth;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;

/**
 * Lists of procedures, read as rows without loading procedures. Long because the rows stand beside the promises that answer
 * with them.
 */
public interface ProcedureIndex {

    /** How a work list is sorted; ties are broken by reference number. */
    enum Sort {
        /** Longest in its state first. */
        OLDEST_FIRST,
        NEWEST_FIRST,
        /** By the applicant's kana. */
        APPLICANT
    }

    /** What has told of an applicant's death; a membership that ended with it where both have. */
    enum DeathTold {
        /** The account is suspended for it, until that is lifted. */
        BY_ACCOUNT,
        /** A membership ended with it, which nothing takes back. */
        BY_MEMBERSHIP
    }

    /**
     * Which rows are wanted.
     *
     * @param states in which of these states at the body; empty means all
     * @param text   part of a reference number, beginning of the applicant's name (compared by search key); of what the
     *     body may see beyond a slip also beginning of the kana, of a former name or of its kana, or a register number; empty
     *     text means all
     * @param before   in their state since before this moment; empty means however long
     * @param category applying for this category at the body, of what it may see beyond a slip; empty means any
     */
    record Filter(
            Set<OfficeState> states,
            String text,
            Sort sort,
            Optional<Instant> before,
            Optional<MemberCategory> category) {

        /** Everything, longest in its state first. */
        public static final Filter ALL = new Filter(Set.of(), "", Sort.OLDEST_FIRST);

        public Filter {
            states = Set.copyOf(states);
            text = text.replaceAll("\\p{Cntrl}", "");
        }

        /** However long, for any category. */
        public Filter(Set<OfficeState> states, String text, Sort sort) {
            this(states, text, sort, Optional.empty(), Optional.empty());
        }

        /** The same for these states only. */
        Filter in(Set<OfficeState> only) {
            return new Filter(only, text, sort, before, category);
        }

        /** What a reference number must hold, hyphens left out of both; empty when nothing was typed but hyphens. */
        public Optional<String> referencePart() {
            String part = HalfWidth.fold(text).toUpperCase(Locale.ROOT).replaceAll("[-ー]", "");
            return Optional.of(part).filter(typed -> !typed.isEmpty());
        }

        /** What the search key of name or kana must begin with; empty when nothing is left to compare. */
        public Optional<NameKey> nameBeginning() {
            try {
                return Optional.of(NameKey.parse(text));
            } catch (MalformedValue nothingToCompare) {
                return Optional.empty();
            }
        }

        /** Without what was typed into it: that may be a name. */
        String described() {
            return "procedures states=" + states.stream().sorted().toList() + " text="
                    + (text.isBlank() ? "no" : "yes")
                    + before.map(moment -> " before=" + moment).orElse("")
                    + category.map(sought -> " category=" + sought).orElse("");
        }
    }

    /**
     * A row of a body's work list.
     *
     * @param name    family and given name with a full-width space between
     * @param kana    the same of the reading
     * @param state   how it looks from the body
     * @param shown   whether the body may see the contents; if not, a slip
     * @param since   since when it is in this state at the body
     * @param current the body whose turn it is, or that waits for the applicant; empty when all is decided
     * @param rejectedBy the body above that has refused what this one had approved
     * @param withApplicant whether it waits for the applicant, at whatever body
     * @param deceased whether the applicant has died, as a body has told, while it is under way; of a slip never
     * @param version what a decision on it names
     */
    record Row(
            ProcedureId id,
            String reference,
            ProcedureKind kind,
            PersonId applicant,
            String name,
            String kana,
            OfficeState state,
            boolean shown,
            Instant since,
            Instant submittedAt,
            Optional<AssociationId> current,
            Optional<AssociationId> rejectedBy,
            boolean withApplicant,
            boolean deceased,
            Version version) {

        /** Whether it is to be decided at the body now. */
        public boolean isDecidable() {
            return state == OfficeState.OPEN || state == OfficeState.IN_REVIEW;
        }

        /** The row without what a slip leaves out. */
        Row asFarAsShown() {
            return shown
                    ? this
                    : new Row(
                            id,
                            reference,
                            kind,
                            applicant,
                            name,
                            "",
                            state,
                            false,
                            since,
                            submittedAt,
                            current,
                            rejectedBy,
                            withApplicant,
                            false,
                            version);
        }
    }

    /**
     * A procedure on its way to a body, at another one below.
     *
     * @param name   family and given name with a full-width space between
     * @param holder whose turn it is, or who waits for the applicant
     * @param state  how it looks there
     * @param since  since when it is in that state there
     */
    record Below(
            ProcedureId id,
            String reference,
            PersonId applicant,
            String name,
            AssociationId holder,
            OfficeState state,
            Instant since) {

        /** Whether the holder can go on with it, rather than wait for the applicant. */
        public boolean isToDecide() {
            return state == OfficeState.OPEN || state == OfficeState.IN_REVIEW;
        }
    }

    /**
     * How long a body took from its turn to its approval, in days begun, without those the applicant took to answer it.
     *
     * @param decided how many approvals it is taken from
     * @param median  half of them took no longer
     * @param most    eight in ten took no longer
     */
    record Usual(AssociationId body, int decided, int median, int most) {}

    /** @param oldest since when the longest waiting one is in this state */
    record Count(OfficeState state, long number, Instant oldest, WaitingAges ages) {}

    /** @param current the body whose turn it is, or that waits for the applicant */
    record OwnRow(
            ProcedureId id,
            String reference,
            ProcedureKind kind,
            Procedure.State state,
            Instant submittedAt,
            String workplace,
            Optional<AssociationId> current) {}

    /**
     * What came to a body.
     *
     * @param arrived how many became its turn, or were taken back from it, in the time asked for and are still untouched
     * @param waiting how many wait for its decision now, on the step or on what remains of a withdrawn one
     * @param ended   how many memberships in it other bodies' decisions have ended in the time asked for
     */
    record Arrivals(AssociationId body, long arrived, long waiting, long ended) {}

    /** Whether an applicant has died, as a body has told. */
    Optional<DeathTold> death(PersonId applicant);

    /** The bodies to which something came from {@code from} on and before {@code until}, by id. */
    List<Arrivals> arrivals(Instant from, Instant until);

    /**
     * The body's work list in the filter's order, without what ended before its turn ever came. Applicants are shown, found and sorted as they are registered now, and
     * as they were on the day a procedure ended.
     *
     * @throws MalformedValue of kind {@code cursor} for a page after a cursor of another order
     */
    Slice<Row> at(AssociationId body, Filter filter, Page page);

    /** The rows of the body's work list that these procedures have, by reference number; the others are left out. */
    List<Row> at(AssociationId body, Collection<ProcedureId> procedures);

    /** What is on its way to the body, longest with its holder first, then by reference number; {@code limit} at the most. */
    List<Below> below(AssociationId body, int limit);

    /**
     * How long the bodies took for what they have approved, each for its last 200 procedures that have stood where they
     * stand since {@code from} or later; bodies without any are left out. In no order.
     */
    List<Usual> usual(Collection<AssociationId> bodies, Instant from);

    /** What at one of the bodies was confirmed and not decided, longest under review first; {@code limit} at the most. */
    List<ProcedureId> confirmed(Collection<AssociationId> bodies, int limit);

    /** What the body had entered from paper and waits for the applicant's answer, longest first, then by id. */
    List<ProcedureId> askedBack(AssociationId entering);

    /** How many procedures are in which state at the body, in the order of the states; those without any are left out. */
    List<Count> counts(AssociationId body, LocalDate today);

    /** A person's procedures, newest first. */
    List<OwnRow> of(PersonId applicant);
}
