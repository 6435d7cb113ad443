#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "app/workbench.h"

namespace throughline::app {

/// The departments or the stages of the journey shown as a table: names that can be edited, and what each
/// stands for. Rows follow the journey; edits go through the workbench. They are those of the baseline, as a
/// scenario changes neither.
class NamedList : public QAbstractTableModel {
    Q_OBJECT

public:
    /// What a cell holds. Color: "#RRGGBB", or empty: by its place in the list. Figure: shown only.
    enum class Kind { Text, Color, Figure };
    enum Role { BarRole = Qt::UserRole };  ///< 0 to 1 of the longest; only of columns with bars

    Kind kindOf(int column) const { return columns_[static_cast<std::size_t>(column)].kind; }
    /// "Owner of department Care"; pre: valid.
    virtual QString nameOf(const QModelIndex& cell) const = 0;
    virtual QString nameAt(int row) const = 0;
    /// Adds one at the end; its row, or -1 where that was refused.
    virtual int add() = 0;
    /// Pre: both are rows.
    virtual void move(int row, int to) = 0;

    /// A way to remove one, in words: "Its 4 silos go to Operations".
    struct Removal {
        QString words;
        std::vector<model::JourneyEdit> edits;
    };
    /// One, or several of which one is to be chosen. Pre: it is a row.
    virtual std::vector<Removal> removals(int row) const = 0;
    void remove(int row, const Removal& removal);
    Workbench& workbench() const { return workbench_; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    struct Column {
        QString title;
        Kind kind;
    };
    NamedList(Workbench& workbench, std::vector<Column> columns, QObject* parent);

    const model::Journey& journey() const { return workbench_.baseline(); }
    virtual QString wordsAt(int row, int column) const = 0;
    virtual QVariant valueAt(int row, int column) const = 0;
    /// P(first let-down) at its silos; nothing without a result.
    virtual std::optional<double> letDownsAt(int row) const = 0;
    virtual int barColumn() const = 0;
    /// In the past, for the undo bar: "Deleted the department Care".
    virtual QString removedWords(int row) const = 0;
    virtual QString removeStep(int row) const = 0;
    /// The sum of the first let-downs at the silos for which this holds.
    std::optional<double> letDownsOf(const std::function<bool(const model::Silo&)>& counts) const;

private:
    void refresh();
    double longestBar() const;

    Workbench& workbench_;
    std::vector<Column> columns_;
    std::shared_ptr<const model::Journey> seen_;
    int rows_ = 0;
};

/// The departments: name, owner, colour, how many silos they have, and their share of all first let-downs.
class DepartmentTable : public NamedList {
    Q_OBJECT

public:
    enum Column { Name, Owner, Color, Silos, LetDowns };

    explicit DepartmentTable(Workbench& workbench, QObject* parent = nullptr);

    QString nameOf(const QModelIndex& cell) const override;
    QString nameAt(int row) const override;
    int add() override;
    void move(int row, int to) override;
    std::vector<Removal> removals(int row) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

protected:
    QString wordsAt(int row, int column) const override;
    QVariant valueAt(int row, int column) const override;
    std::optional<double> letDownsAt(int row) const override;
    int barColumn() const override { return LetDowns; }
    QString removedWords(int row) const override;
    QString removeStep(int row) const override;

private:
    const model::Department& at(int row) const {
        return journey().departments[static_cast<std::size_t>(row)];
    }
    std::vector<model::SiloId> silosOf(int row) const;
};

/// The stages in their order: name, how many silos they have, and their share of all first let-downs.
class StageTable : public NamedList {
    Q_OBJECT

public:
    enum Column { Name, Silos, LetDowns };

    explicit StageTable(Workbench& workbench, QObject* parent = nullptr);

    QString nameOf(const QModelIndex& cell) const override;
    QString nameAt(int row) const override;
    int add() override;
    void move(int row, int to) override;
    std::vector<Removal> removals(int row) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

protected:
    QString wordsAt(int row, int column) const override;
    QVariant valueAt(int row, int column) const override;
    std::optional<double> letDownsAt(int row) const override;
    int barColumn() const override { return LetDowns; }
    QString removedWords(int row) const override;
    QString removeStep(int row) const override;

private:
    const std::string& at(int row) const { return journey().stages[static_cast<std::size_t>(row)]; }
    std::size_t siloCount(int row) const;
};

}  // namespace throughline::app
