/** Keys of authorities on an open token. Knows which key was certified, and no certificate's contents beyond that. */
package jp.mamis.pkcs11.ca;
