/**
 * Where physicians work: medical institutions with their ten-character codes, and who works where in which capacity.
 * Does not know which association a workplace belongs to: an association's area is not a municipality.
 */
package jp.mamis.domain.institutions;
