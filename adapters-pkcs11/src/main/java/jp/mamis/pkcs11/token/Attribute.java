package jp.mamis.pkcs11.token;

import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;

/** Attributes of objects on a token: those we set, ask for or search by. */
enum Attribute {
    CLASS(0x0),
    TOKEN(0x1),
    PRIVATE(0x2),
    LABEL(0x3),
    VALUE(0x11),
    CERTIFICATE_TYPE(0x80),
    ISSUER(0x81),
    SERIAL_NUMBER(0x82),
    SUBJECT(0x101),
    ID(0x102),
    SENSITIVE(0x103),
    SIGN(0x108),
    VERIFY(0x10a),
    MODULUS(0x120),
    MODULUS_BITS(0x121),
    PUBLIC_EXPONENT(0x122),
    EXTRACTABLE(0x162),
    NEVER_EXTRACTABLE(0x164),
    ALWAYS_SENSITIVE(0x165),
    EC_PARAMS(0x180),
    EC_POINT(0x181);

    static final long CERTIFICATE = 1;
    static final long X_509 = 0;
    static final long PUBLIC_KEY = 2;
    static final long PRIVATE_KEY = 3;

    private final long type;

    Attribute(long type) {
        this.type = type;
    }

    CK_ATTRIBUTE is(Object value) {
        CK_ATTRIBUTE attribute = new CK_ATTRIBUTE();
        attribute.type = type;
        attribute.pValue = value;
        return attribute;
    }

    /** To be filled in by the token. */
    CK_ATTRIBUTE asked() {
        CK_ATTRIBUTE attribute = new CK_ATTRIBUTE();
        attribute.type = type;
        return attribute;
    }
}
