"""The figures of a batch as Parquet and frames say what the reports say."""

from pathlib import Path

import duckdb
import pandas
from click.testing import CliRunner

from extractor.batch.frames import figure_frames, spark_schema
from extractor.cli import main


def test_parquet_is_read_by_duckdb(folder: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    call = ["batch", str(folder), "--no-db", "--work", str(work), "--shard", "8", "--workers", "1"]
    assert CliRunner().invoke(main, call).exit_code == 0
    assert not (work / "figures").exists()
    # What an earlier run did without is added.
    assert CliRunner().invoke(main, [*call, "--parquet"]).exit_code == 0
    found = duckdb.sql(
        f"select metric, sum(value), count(*) from '{work}/figures/*.parquet' "
        "where unit = '人' group by metric"
    ).fetchall()
    assert found == [("持证执法人员", sum(range(10, 30)), 20)]


def test_frames_are_what_spark_maps(folder: Path) -> None:
    paths = sorted(map(str, folder.iterdir()))[:3]
    frames = [pandas.DataFrame({"path": paths[:2]}), pandas.DataFrame({"path": paths[2:]})]
    made = list(figure_frames(iter(frames)))
    assert [frame["path"].nunique() for frame in made] == [2, 1]
    names = [column.split()[0] for column in spark_schema().split(", ")]
    assert list(made[0].columns) == names
    assert set(made[0].query("unit == '人'")["value"]) == {10.0, 11.0}
