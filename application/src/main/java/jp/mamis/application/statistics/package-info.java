/**
 * Tables of how many members there are, for the staff of bodies. Numbers only: nobody is named, so no look at a person is
 * noted. Knows neither how they are counted in the store nor how a table is drawn.
 */
package jp.mamis.application.statistics;
