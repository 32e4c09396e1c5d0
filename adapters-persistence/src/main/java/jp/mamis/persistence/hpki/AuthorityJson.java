package jp.mamis.persistence.hpki;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.DistributionPoint;
import jp.mamis.domain.hpki.ca.GeneralName;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.NamePart;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.TextKind;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.persistence.work.JsonText;

/** How an authority signs, as a row keeps it. */
final class AuthorityJson {

    private AuthorityJson() {}

    static String write(IssuingAuthority authority) {
        return JsonText.object()
                .add("name", name(authority.name()))
                .add("keyId", authority.keyId().hex())
                .add("above", name(authority.above()))
                .add("serial", authority.serial().value().toString())
                .add("key", authority.key().name())
                .add("first", authority.validity().first().toString())
                .add("last", authority.validity().last().toString())
                .add("crl", point(authority.crl()))
                .build()
                .toString();
    }

    static IssuingAuthority read(String text) {
        try (JsonReader reader = JsonText.reader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new IssuingAuthority(
                    name(json.getJsonArray("name")),
                    Der.ofHex(json.getString("keyId")),
                    name(json.getJsonArray("above")),
                    new SerialNumber(new BigInteger(json.getString("serial"))),
                    KeyAlgorithm.valueOf(json.getString("key")),
                    new Validity(Instant.parse(json.getString("first")), Instant.parse(json.getString("last"))),
                    new DistributionPoint(json.getJsonArray("crl").getValuesAs(JsonObject.class).stream()
                            .map(AuthorityJson::general)
                            .toList()));
        }
    }

    private static JsonArrayBuilder name(DistinguishedName name) {
        JsonArrayBuilder parts = JsonText.array();
        for (NamePart part : name.parts()) {
            parts.add(JsonText.object()
                    .add("type", part.type().dotted())
                    .add("kind", part.kind().name())
                    .add("value", part.value())
                    .add("joined", part.joined()));
        }
        return parts;
    }

    private static DistinguishedName name(List<JsonValue> parts) {
        return new DistinguishedName(parts.stream()
                .map(JsonValue::asJsonObject)
                .map(part -> new NamePart(
                        new Oid(part.getString("type")),
                        TextKind.valueOf(part.getString("kind")),
                        part.getString("value"),
                        part.getBoolean("joined")))
                .toList());
    }

    private static JsonArrayBuilder point(DistributionPoint point) {
        JsonArrayBuilder names = JsonText.array();
        point.names().forEach(name -> names.add(general(name)));
        return names;
    }

    private static JsonObjectBuilder general(GeneralName name) {
        JsonObjectBuilder json = JsonText.object();
        if (name instanceof GeneralName.Directory directory) {
            return json.add("directory", name(directory.name()));
        }
        if (name instanceof GeneralName.Uri uri) {
            return json.add("uri", uri.address());
        }
        throw new IllegalArgumentException("a kind of name that no list of ours has");
    }

    private static GeneralName general(JsonObject json) {
        return json.containsKey("uri")
                ? new GeneralName.Uri(json.getString("uri"))
                : new GeneralName.Directory(name(json.getJsonArray("directory")));
    }
}
