package jp.mamis.persistence.membership;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.LicenceNumber;
import org.jspecify.annotations.Nullable;

/** A row of a list of members. */
final class MemberRow {

    private MemberRow() {}

    static String cursor(Object[] row) {
        return row[13] + "|" + row[0];
    }

    static MemberLine line(Object[] row) {
        LocalDate from = ((Date) row[8]).toLocalDate();
        return new MemberLine(
                new PersonId(UUID.fromString((String) row[0])),
                new PersonName((String) row[1], (String) row[2]),
                new KanaName((String) row[3], (String) row[4]),
                new LicenceNumber((String) row[5]),
                Optional.ofNullable((String) row[6]).map(MemberNumber::new),
                MemberCategory.valueOf((String) row[7]),
                Optional.ofNullable((String) row[15]).map(code -> new BodyCategory(code, (String) row[16])),
                (Boolean) row[9] ? Optional.of(from) : Optional.empty(),
                Optional.ofNullable((Date) row[10])
                        .map(until -> until.toLocalDate().minusDays(1)),
                MemberStanding.valueOf((String) row[11]),
                workplaces((String) row[12]),
                (Boolean) row[14]);
    }

    private static List<InstitutionName> workplaces(@Nullable String names) {
        return names == null
                ? List.of()
                : Stream.of(WorkplaceSql.names(names)).map(InstitutionName::new).toList();
    }
}
