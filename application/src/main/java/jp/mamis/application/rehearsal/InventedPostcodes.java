package jp.mamis.application.rehearsal;

import java.util.List;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;

/** Postal codes of invented addresses: of the right prefecture, and of no street. */
final class InventedPostcodes {

    private static final String DEMONSTRATED = "1401A";

    /** The area of each prefecture's capital, in the order of the prefectures' codes. */
    private static final List<String> AREAS = List.of(("060 030 020 980 010 990 960 310 320 370 330 260 100 220 950 930"
                    + " 920 910 400 380 500 420 460 514 520 600 530 650 630 640 680 690 700 730 750 770 760 790 780 810"
                    + " 840 850 860 870 880 890 900")
            .split(" "));

    private InventedPostcodes() {}

    /** One that fits the prefecture, and the ward at the demonstrated district. */
    static PostalCode of(Association home, Prefecture prefecture) {
        String area =
                home.code().text().equals(DEMONSTRATED) ? "225" : AREAS.get(Integer.parseInt(prefecture.code()) - 1);
        return PostalCode.parse(area + "0000");
    }
}
