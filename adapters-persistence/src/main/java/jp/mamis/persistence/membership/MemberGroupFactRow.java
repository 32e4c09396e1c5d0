package jp.mamis.persistence.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.WorkplaceColumns;
import org.jspecify.annotations.Nullable;

/** A workplace of a group over some days, as recorded at one time. */
@Entity
@Table(name = "member_group_fact")
@SuppressWarnings("NullAway.Init")
class MemberGroupFactRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_group_fact_id")
    @SequenceGenerator(name = "member_group_fact_id", sequenceName = "member_group_fact_id", allocationSize = 50)
    Long id;

    @Column(name = "member_group")
    UUID group;

    UUID person;

    @Column(name = "valid_from")
    @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column(name = "workplace_code")
    @Nullable String workplaceCode;

    @Column(name = "workplace_name")
    String workplaceName;

    /** What searches compare. */
    @Column(name = "workplace_key")
    String workplaceKey;

    @Nullable String owner;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "superseded_at")
    @Nullable Instant supersededAt;

    protected MemberGroupFactRow() {}

    /** The facts of a group, oldest first. */
    static List<MemberGroupFactRow> from(PersonId person, Group group, Instant at) {
        List<MemberGroupFactRow> rows = new ArrayList<>();
        MemberGroupFactRow last = new MemberGroupFactRow();
        for (Group.Left left : group.before()) {
            last.validTo = left.until();
            rows.add(last.filled(person, group.id(), left.workplace(), at));
            last = new MemberGroupFactRow();
            last.validFrom = left.until();
        }
        rows.add(last.filled(person, group.id(), group.workplace(), at));
        return rows;
    }

    private MemberGroupFactRow filled(PersonId person, GroupId group, Workplace workplace, Instant at) {
        this.person = person.value();
        this.group = group.value();
        workplaceCode = workplace.registerCode().map(InstitutionCode::text).orElse(null);
        workplaceName = workplace.name().text();
        workplaceKey = NameKey.parse(workplaceName).text();
        owner = WorkplaceColumns.owner(workplace).orElse(null);
        recordedAt = at;
        return this;
    }

    /** The group of these facts, oldest first. */
    static Group toDomain(List<MemberGroupFactRow> facts) {
        MemberGroupFactRow last = facts.get(facts.size() - 1);
        List<Group.Left> before = facts.stream()
                .flatMap(fact ->
                        Optional.ofNullable(fact.validTo)
                                .map(until -> new Group.Left(fact.workplace(), until))
                                .stream())
                .toList();
        return new Group(new GroupId(last.group), last.workplace(), before);
    }

    private Workplace workplace() {
        return WorkplaceColumns.workplace(
                Optional.ofNullable(workplaceCode), workplaceName, Optional.ofNullable(owner));
    }

    boolean saysTheSameAs(MemberGroupFactRow other) {
        return group.equals(other.group)
                && Objects.equals(validFrom, other.validFrom)
                && Objects.equals(validTo, other.validTo)
                && workplace().equals(other.workplace());
    }

    /** A method, since only what the row's own class does is seen by the provider's change tracking. */
    void supersede(Instant at) {
        supersededAt = at;
    }
}
