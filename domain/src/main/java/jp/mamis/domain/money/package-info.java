/** Amounts of money in whole yen. */
package jp.mamis.domain.money;
