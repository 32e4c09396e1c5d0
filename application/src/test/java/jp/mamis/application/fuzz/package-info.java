/** Odd values by a seed, for whatever takes input. It does not know what takes them. */
package jp.mamis.application.fuzz;
