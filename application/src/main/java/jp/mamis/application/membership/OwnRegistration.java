package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member.HeldNumber;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * What a person sees of his or her own: data, workplaces, memberships.
 *
 * @param day     the day shown: today
 * @param groups  memberships in force or to come, by workplace
 * @param history every membership in the order of time
 */
public record OwnRegistration(
        PersonId person,
        LocalDate day,
        Version version,
        RegisteredData data,
        Optional<HeldNumber> number,
        WorkRecord work,
        List<GroupView> groups,
        List<MembershipView> history) {

    public OwnRegistration {
        groups = List.copyOf(groups);
        history = List.copyOf(history);
    }
}
