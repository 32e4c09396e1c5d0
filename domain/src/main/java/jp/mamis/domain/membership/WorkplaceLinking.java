package jp.mamis.domain.membership;

import java.util.List;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionRefusal;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/** Gives a workplace that was typed by name the code that the register has for it by now. */
@Basis(
        document = "MAMIS LETTER no. 15",
        article = "医療機関マスタの更新",
        rule =
                "A workplace typed by name is linked to the institution of the register that it turns out to be: the same"
                        + " place all along, for each person by hand.",
        note = "Free-typed names of new clinics cannot be told from those that wait at the bureau, so nobody is linked"
                + " unasked.")
public final class WorkplaceLinking {

    private WorkplaceLinking() {}

    /** Whether what was stated is the place typed so. */
    public static boolean isMeant(Workplace stated, Workplace.Typed typed) {
        return stated instanceof Workplace.Typed && stated.key().equals(typed.key());
    }

    /** The member with the institution in place of what was typed; refused where a group is at the institution already. */
    public static Outcome<Member> link(Member member, Workplace.Typed typed, Institution known) {
        boolean there = member.groupAt(known.workplace()).isPresent();
        if (there && member.groups().stream().anyMatch(group -> isMeant(group.workplace(), typed))) {
            return Outcome.refused(InstitutionRefusal.WORKPLACE_TWICE);
        }
        List<Group> groups = member.groups().stream()
                .map(group -> isMeant(group.workplace(), typed)
                        ? new Group(group.id(), known.workplace(), group.before())
                        : group)
                .toList();
        return Outcome.accepted(
                new Member(member.person(), member.version(), member.number(), groups, member.memberships()));
    }
}
