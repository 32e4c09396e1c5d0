/** What keys of tokens and of software have in common: their public halves, and that a signature agrees with one. */
package jp.mamis.pkcs11.keys;
