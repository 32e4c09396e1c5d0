package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.PlacesOfWork;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.settings.CategoryCode;

/** Finds the members of one body. What happened after a member left the body is neither shown nor searched:
 * not another name, not another workplace, not a member ID given later. */
public interface MemberIndex {

    /** In which order members are listed; persons alike are told apart by their ids. */
    enum Order {
        /** By the folded reading of the name. */
        KANA,
        KANA_BACKWARDS,
        /** By the register number as a number. */
        LICENCE,
        LICENCE_BACKWARDS;

        public boolean isByKana() {
            return this == KANA || this == KANA_BACKWARDS;
        }

        public boolean isBackwards() {
            return this == KANA_BACKWARDS || this == LICENCE_BACKWARDS;
        }
    }

    /**
     * Which members are wanted. Every person stands in the list once, with the membership in force on the day, else
     * the next one to begin, else the last one that ended.
     *
     * @param sought    whose number or name it is
     * @param workplace one of those at which they work as shown in the list: see {@link PlacesOfWork}
     * @param own       code of one of the body's own categories
     * @param sex       as registered for the day shown in the list
     * @param check     how the register number of the person stands against its source, as known for that day
     * @param traits    what else they have in common
     * @param standing  only those in this standing on the day
     */
    record Filter(
            Optional<SoughtMember> sought,
            Optional<SoughtWorkplace> workplace,
            Optional<MemberCategory> category,
            Optional<CategoryCode> own,
            Optional<Sex> sex,
            Optional<RegisterCheck.State> check,
            MemberTraits traits,
            Optional<MemberStanding> standing,
            Order order) {

        /** Whatever the sex and the register number. */
        public Filter(
                Optional<SoughtMember> sought,
                Optional<SoughtWorkplace> workplace,
                Optional<MemberCategory> category,
                Optional<CategoryCode> own,
                Optional<MemberStanding> standing,
                Order order) {
            this(
                    sought,
                    workplace,
                    category,
                    own,
                    Optional.empty(),
                    Optional.empty(),
                    MemberTraits.ANY,
                    standing,
                    order);
        }

        /** Whatever the workplace and the body's own category. */
        public Filter(
                Optional<SoughtMember> sought,
                Optional<MemberCategory> category,
                Optional<MemberStanding> standing,
                Order order) {
            this(sought, Optional.empty(), category, Optional.empty(), standing, order);
        }

        /** The list in words without what was typed, for the log: a name stays out of it. */
        String described(LocalDate day) {
            return "members on " + day
                    + standing.map(state -> " " + state).orElse("")
                    + category.map(national -> " " + national).orElse("")
                    + own.map(code -> " own " + code.text()).orElse("")
                    + sex.map(of -> " " + of).orElse("")
                    + check.map(found -> " " + found).orElse("")
                    + traits.described()
                    + workplace.map(where -> " by workplace").orElse("")
                    + sought.map(who -> who instanceof SoughtMember.ByNumber ? " by number" : " by name")
                            .orElse("");
        }

        /** Everyone in force, by reading. */
        public static final Filter CURRENT =
                new Filter(Optional.empty(), Optional.empty(), Optional.of(MemberStanding.CURRENT), Order.KANA);
    }

    /**
     * The members of {@code body} on {@code day}.
     *
     * @throws MalformedValue of kind {@code cursor} for a page after a cursor of another order or list; an order and the
     *     same one backwards know each other's
     */
    Slice<MemberLine> inBody(AssociationId body, Filter filter, LocalDate day, Page page);

    /** How many members of {@code body} on {@code day} the filter shows. */
    long count(AssociationId body, Filter filter, LocalDate day);

    /** How many members in force {@code body} has on {@code day}, by category in the order of the categories. */
    List<MemberTally> tally(AssociationId body, LocalDate day);
}
