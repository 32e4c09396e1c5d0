package jp.mamis.persistence.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.WorkplaceColumns;
import org.jspecify.annotations.Nullable;

/** A group of a member, with the workplace it began with; written once. Its moves are {@link MemberGroupFactRow}s. */
@Entity
@Table(name = "member_group")
@SuppressWarnings("NullAway.Init")
class MemberGroupRow {

    @Id
    UUID id;

    UUID person;

    int position;

    @Column(name = "workplace_code")
    @Nullable String workplaceCode;

    @Column(name = "workplace_name")
    String workplaceName;

    @Nullable String owner;

    protected MemberGroupRow() {}

    static MemberGroupRow from(PersonId person, Group group, int position) {
        MemberGroupRow row = new MemberGroupRow();
        row.id = group.id().value();
        row.person = person.value();
        row.position = position;
        row.workplaceCode =
                group.workplace().registerCode().map(InstitutionCode::text).orElse(null);
        row.workplaceName = group.workplace().name().text();
        row.owner = WorkplaceColumns.owner(group.workplace()).orElse(null);
        return row;
    }
}
