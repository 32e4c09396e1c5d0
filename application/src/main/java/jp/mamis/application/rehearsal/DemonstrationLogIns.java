package jp.mamis.application.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hierarchy.AssociationCode;

/** Who can log in to try the system: two doctors and the clerks of a route of four bodies, and one who sees none of it. */
final class DemonstrationLogIns {

    /** A log-in of someone on a body's staff. */
    record OfStaff(LoginId loginId, HolderName holder, AssociationCode body, Duty duty) {}

    static final LoginId DOCTOR = new LoginId("doctor");
    static final LoginId NONMEMBER = new LoginId("nonmember");

    static final List<OfStaff> STAFF = List.of(
            clerk("district", "青葉　見本子", "1401A"),
            clerk("county", "横浜　例太", "14010"),
            clerk("prefecture", "神奈川　試子", "14000"),
            clerk("jma", "日医　会員情報室", "N1000"),
            new OfStaff(
                    new LoginId("admin"),
                    new HolderName("システム　管理者"),
                    AssociationCode.NATIONAL,
                    Duty.SYSTEM_ADMINISTRATION),
            clerk("neighbour", "川崎　隣", "14030"),
            new OfStaff(
                    new LoginId("colleague"),
                    new HolderName("川崎　次郎"),
                    new AssociationCode("14030"),
                    Duty.ASSOCIATION_STAFF));

    private DemonstrationLogIns() {}

    /** Every log-in ID of the demonstration. */
    static List<LoginId> all() {
        return Stream.concat(Stream.of(DOCTOR, NONMEMBER), STAFF.stream().map(OfStaff::loginId))
                .toList();
    }

    private static OfStaff clerk(String loginId, String holder, String body) {
        return new OfStaff(
                new LoginId(loginId),
                new HolderName(holder),
                new AssociationCode(body),
                Duty.ASSOCIATION_ADMINISTRATION);
    }
}
