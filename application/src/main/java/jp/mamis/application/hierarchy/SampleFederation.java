package jp.mamis.application.hierarchy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.Founding;
import jp.mamis.domain.hierarchy.LocalKind;

/**
 * The sample bodies of {@code sample-associations.csv}, parents before children. What they are and are not is written in
 * {@code sample-associations.md} beside it. Ids follow from codes, so every load names the same bodies.
 */
final class SampleFederation {

    private static final String RESOURCE = "sample-associations.csv";
    private static final LocalDate FIRST_DAY = LocalDate.of(1947, 11, 1);

    private SampleFederation() {}

    static List<Founding> foundings() {
        try (InputStream stream = SampleFederation.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(SampleFederation::founding).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code tier,code,name,parent,kind,provisional,certainty}; no field holds a comma. */
    private static Founding founding(String line) {
        String[] fields = line.split(",", -1);
        return new Founding(
                id(fields[1]),
                new AssociationCode(fields[1]),
                Boolean.parseBoolean(fields[5]),
                new AssociationName(fields[2]),
                given(fields[3]).map(SampleFederation::id),
                given(fields[4]).map(LocalKind::valueOf),
                FIRST_DAY);
    }

    private static Optional<String> given(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty());
    }

    private static AssociationId id(String code) {
        return new AssociationId(UUID.nameUUIDFromBytes(("association:" + code).getBytes(StandardCharsets.UTF_8)));
    }
}
