package jp.mamis.web.hpki;

import java.util.List;
import java.util.stream.IntStream;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.web.page.Cell;

/** The digest by which people compare certificates: four lines of eight pairs of digits, read aloud line by line. */
final class Fingerprint {

    private static final int LINE = 16;
    private static final int LINES = 4;

    private Fingerprint() {}

    static Cell cell(Der certificate) {
        String hex = certificate.fingerprint().hex();
        List<String> lines = IntStream.range(0, LINES)
                .mapToObj(line -> hex.substring(line * LINE, (line + 1) * LINE).replaceAll("(..)(?=.)", "$1:"))
                .toList();
        return Cell.lines(lines);
    }
}
