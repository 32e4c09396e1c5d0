package jp.mamis.domain.hpki.ca;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A distinguished name (識別名): equal only to one of the same attributes in the same order and string types. */
public record DistinguishedName(List<NamePart> parts) {

    public DistinguishedName {
        parts = List.copyOf(parts);
    }

    public static DistinguishedName of(NamePart... parts) {
        return new DistinguishedName(List.of(parts));
    }

    /** The value of the first attribute of that type. */
    public Optional<String> value(Oid type) {
        return parts.stream()
                .filter(part -> part.type().equals(type))
                .map(NamePart::value)
                .findFirst();
    }

    public List<Oid> types() {
        return parts.stream().map(NamePart::type).toList();
    }

    /** As people read it, in the order it stands: {@code C=JP, CN=Taro Mihon, serialNumber=660001}. */
    @Override
    public String toString() {
        return parts.stream().map(NamePart::toString).collect(Collectors.joining(", "));
    }
}
