/**
 * The register of institutions: loaded by the national body, searched by whoever states where he or she works, and what is
 * done about places that are not in it. Does not know which body an institution belongs to.
 */
package jp.mamis.application.institutions;
